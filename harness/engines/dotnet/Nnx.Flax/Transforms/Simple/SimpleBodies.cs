using Nnx.Flax.Transforms.Wrapping;
using Nnx.Python.Building;
using Nnx.Python.Calls;
using Nnx.Python.Objects;

namespace Nnx.Flax.Transforms.Simple;

/// <summary>The callables that simple transforms hand to JAX.</summary>
internal static class SimpleBodies
{
    private static readonly Dictionary<string, NativeClass> Classes = new[]
    {
        ("jit", "SimpleJitFn"), ("vmap", "SimpleVmapFn"), ("pmap", "SimplePmapFn"), ("grad", "SimpleGradFn"), ("vjp", "SimpleVjpFn"), ("jvp", "SimpleJvpFn"),
        ("remat", "SimpleRematFn"), ("cond", "SimpleCondFn"), ("switch", "SimpleCondFn"), ("eval_shape", "SimpleEvalShapeFn"), ("make_jaxpr", "SimpleMakeJaxprFn"),
        ("scan", "SimpleScanFn"), ("while_loop", "SimpleWhileLoopBodyFn"), ("fori_loop", "SimpleForiLoopBodyFn"), ("custom_vjp", "SimpleCustomVjpFn"),
    }.ToDictionary(static pair => pair.Item1, static pair => BodyFunction.Describe(pair.Item2, "flax.nnx.transforms"));

    /// <summary>A callable that gives the pair of the function's result and the Variables that it changed.</summary>
    /// <param name="flax">The run.</param>
    /// <param name="name">The transform's name.</param>
    /// <param name="function">The program's callable.</param>
    /// <param name="passage">Takes arguments and result through.</param>
    /// <param name="outPrefix">A prefix of the result that says how it is treated; null for none.</param>
    public static BodyFunction WithUpdates(FlaxContext flax, string name, PyObject function, SimplePassage passage, PyObject? outPrefix = null) =>
        Of(flax, name, function, given =>
        {
            var (result, updates) = passage.Call(function, given, outPrefix);
            return new PyTuple(result, updates);
        });

    /// <summary>A callable that takes over the names of the program's, not its attributes' effects.</summary>
    /// <param name="flax">The run.</param>
    /// <param name="name">The transform's name.</param>
    /// <param name="function">The program's callable.</param>
    /// <param name="body">What a call does.</param>
    public static BodyFunction Of(FlaxContext flax, string name, PyObject function, Func<CallArguments, PyObject> body) =>
        new(flax.Python, Classes[name], function, [], attributesWin: false, (_, given) => body(given));
}

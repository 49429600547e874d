using Nnx.Flax.Transforms.Simple;
using Nnx.Flax.Transforms.Wrapping;
using Nnx.Jax.Transforms;
using Nnx.Python.Building;
using Nnx.Python.Calls;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Runtime;

namespace Nnx.Flax.Transforms.Tracing;

/// <summary><c>nnx.eval_shape</c>.</summary>
internal static class EvalShapeFunctions
{
    private const string Module = "flax.nnx.transforms.transforms";

    /// <summary>Writes the names down.</summary>
    public static ModuleBuilder Define(ModuleBuilder module) => module
        .Function("eval_shape", "f, *args, graph=None, graph_updates=None, **kwargs", EvalShape, Module)
        .Function("make_jaxpr", "f=Missing, *, graph=None, graph_updates=None, static_argnums=()", MakeJaxpr, Module);

    private static PyObject MakeJaxpr(Interpreter py, BoundArguments a)
    {
        if (!a.Given(0))
        {
            return Decorators.Defer(py, "make_jaxpr", ["graph", "graph_updates", "static_argnums"], a);
        }

        var flax = FlaxContext.Of(py);
        var mode = TransformMode.Of(flax, a.Optional(1), a.Optional(2));
        if (mode.HasUpdates)
        {
            throw PyError.Value("nnx.make_jaxpr does not support graph_updates=True.");
        }

        BoundMethods.Refuse(flax, a[0], "make_jaxpr");
        return SimpleCalls.MakeJaxpr(flax, a[0], a[3], mode.IsGraph);
    }

    private static PyObject EvalShape(Interpreter py, BoundArguments a)
    {
        var flax = FlaxContext.Of(py);
        BoundMethods.Refuse(flax, a[0], "eval_shape");
        var mode = TransformMode.Of(flax, a.Optional(2), a.Optional(3));
        if (mode.IsSimple)
        {
            return SimpleCalls.EvalShape(flax, a[0], Arguments.Of(a.Rest(1), a.Keywords(4)), mode.IsGraph);
        }

        var passage = new Passage(flax, null);
        var pure = (PyTuple)passage.Split(new PyTuple(a.Rest(1), a.Keywords(4)));
        var function = new TransformedFunction(py, a[0], (_, given) =>
        {
            var arguments = (PyTuple)passage.MergeInside(Arguments.Both(given));
            return passage.Split(py.Call(a[0], Arguments.Of(arguments[0], arguments[1])));
        });
        var shapes = flax.Jax.Transforms.EvalShape(function, Arguments.Of(pure[0], pure[1]));
        return passage.MergeOutside(shapes);
    }
}

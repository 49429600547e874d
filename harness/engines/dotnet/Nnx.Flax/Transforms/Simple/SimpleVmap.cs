using Nnx.Flax.Transforms.Iteration;
using Nnx.Flax.Transforms.Wrapping;
using Nnx.Jax.Transforms;
using Nnx.Python.Calls;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Flax.Transforms.Simple;

/// <summary><c>nnx.vmap</c> without graph updates.</summary>
internal static class SimpleVmap
{
    /// <summary>The mapped function.</summary>
    public static TransformedFunction Map(FlaxContext flax, string name, PyObject function, VmapSettings settings, bool isGraph)
    {
        var py = flax.Python;
        var passage = new SimplePassage(flax, name, isGraph);
        var mapped = flax.Jax.Transforms.Vmap(SimpleBodies.WithUpdates(flax, name, function, passage, settings.OutAxes), new VmapOptions
        {
            InAxes = settings.InAxes,
            OutAxes = new PyTuple(settings.OutAxes, new PyTuple(settings.InAxes, PyInt.Of(0))),
            AxisName = settings.AxisName,
            AxisSize = settings.AxisSize,
            Name = name,
        });
        return new TransformedFunction(py, function, (_, given) =>
        {
            var pure = passage.Enter(given, settings.InAxes is PyNone ? null : settings.InAxes);
            var result = (PyTuple)py.Call(mapped, Arguments.Of(pure[0], pure[1]));
            VariableUpdates.Apply(flax, pure, result[1]);
            return passage.Leave(result[0]);
        });
    }
}

using Nnx.Flax.Layers.Support;
using Nnx.Flax.Rules;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Flax.Layers.Linear;

/// <summary>Paddings that a convolution makes itself, before it calls the convolution of JAX.</summary>
internal static class ConvPadding
{
    /// <summary>Widths and mode for <c>jnp.pad</c>; null for a padding that JAX knows.</summary>
    /// <exception cref="PyRaise">ValueError for causal padding in more than one dimension.</exception>
    public static (PyList Widths, string? Mode)? Explicit(Layer layer, PyObject padding, PyTuple kernelSize, PyTuple dilation)
    {
        var name = (padding as PyStr)?.Value;
        if (name == "CIRCULAR" || (name == "REFLECT" && layer.Holds(LayerRules.ConvReflects)))
        {
            var widths = Enumerable.Range(0, kernelSize.Count).Select(i =>
            {
                var reach = (Int(layer, kernelSize[i]) - 1) * Int(layer, dilation[i]) + 1;
                return Pair(FloorHalf(reach - 1), FloorHalf(reach));
            });
            return (new PyList([Pair(0, 0), .. widths, Pair(0, 0)]), name == "CIRCULAR" ? "wrap" : "reflect");
        }

        if (name != "CAUSAL")
        {
            return null;
        }

        return kernelSize.Count == 1
            ? (new PyList([Pair(0, 0), Pair(Int(layer, dilation[0]) * (Int(layer, kernelSize[0]) - 1), 0), Pair(0, 0)]), null)
            : throw PyError.Value("Causal padding is only implemented for 1D convolutions.");
    }

    private static int Int(Layer layer, PyObject value) => layer.Py.ToInt(value);

    private static int FloorHalf(int value) => value >> 1;

    private static PyTuple Pair(int before, int after) => Shapes.Tuple(before, after);
}

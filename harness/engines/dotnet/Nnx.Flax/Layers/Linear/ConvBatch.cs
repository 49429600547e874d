using Nnx.Flax.Layers.Support;
using Nnx.Flax.Rules;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Flax.Layers.Linear;

/// <summary>Inputs of a convolution with exactly one batch dimension, and how the result gets the original ones back.</summary>
/// <param name="Inputs">The inputs.</param>
/// <param name="Shape">The original batch dimensions; null where it was one.</param>
internal readonly record struct ConvBatch(PyObject Inputs, PyObject[]? Shape)
{
    /// <summary>Merges batch dimensions, or adds one.</summary>
    public static ConvBatch Flatten(Layer layer, PyObject inputs, int spatial)
    {
        var count = Shapes.Rank(layer.Py, inputs) - (spatial + 1);
        if (count == 1)
        {
            return new ConvBatch(inputs, null);
        }

        // Python's slices: a negative count leaves dimensions away from the end.
        var sizes = Shapes.Of(layer.Py, inputs);
        var at = count < 0 ? Math.Max(0, sizes.Length + count) : count;
        var size = layer.Holds(LayerRules.ConvInfersBatch)
            ? PyInt.Of(-1)
            : PyInt.Of(sizes[..at].Aggregate(1L, (product, next) => product * layer.Py.ToLong(next)));
        return new ConvBatch(layer.Numpy.Call("reshape", inputs, new PyTuple([size, .. sizes[at..]])), sizes[..at]);
    }

    /// <summary>The result with the original batch dimensions.</summary>
    public PyObject Restore(Layer layer, PyObject result) => Shape is null
        ? result
        : layer.Numpy.Call("reshape", result, new PyTuple([.. Shape, .. Shapes.Of(layer.Py, result)[1..]]));
}

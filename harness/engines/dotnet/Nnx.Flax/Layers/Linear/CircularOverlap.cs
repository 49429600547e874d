using Nnx.Flax.Layers.Support;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Flax.Layers.Linear;

/// <summary>Circular padding of a transposed convolution: what reaches over the border is added on the other side.</summary>
internal static class CircularOverlap
{
    /// <summary>Pads a result to whole periods and sums them.</summary>
    /// <param name="layer">The layer.</param>
    /// <param name="inputs">The inputs of the convolution.</param>
    /// <param name="strides">Its strides.</param>
    /// <param name="result">Its result with padding VALID.</param>
    public static PyObject Fold(Layer layer, PyObject inputs, PyTuple strides, PyObject result)
    {
        var py = layer.Py;
        var sizes = Shapes.Of(py, inputs);
        var resultSizes = Shapes.Of(py, result);
        var periods = sizes[1..^1].Zip(strides, (size, stride) => py.ToInt(size) * py.ToInt(stride)).ToArray();
        var lacking = resultSizes[1..^1].Zip(periods, (size, period) => Modulo(-(py.ToInt(size) - period), 2 * period));
        var before = layer.IsTrue("transpose_kernel");
        var widths = lacking.Select(n => before ? Shapes.Tuple(n / 2, (n + 1) / 2) : Shapes.Tuple((n + 1) / 2, n / 2));
        var none = Shapes.Tuple(0, 0);
        result = layer.Numpy.Call("pad", result, new PyList([none, .. widths, none]));
        for (var axis = 1; axis < resultSizes.Length - 1; axis++)
        {
            var shape = Shapes.Of(py, result);
            var split = new PyTuple([.. shape[..axis], PyInt.Of(-1), PyInt.Of(periods[axis - 1]), .. shape[(axis + 1)..]]);
            result = layer.Term(result).Method("reshape", split).MethodNamed("sum", [], ("axis", PyInt.Of(axis)));
        }

        return result;
    }

    private static int Modulo(int value, int divisor) => ((value % divisor) + divisor) % divisor;
}

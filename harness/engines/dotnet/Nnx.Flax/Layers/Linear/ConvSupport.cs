using Nnx.Flax.Layers.Support;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Flax.Layers.Linear;

/// <summary>What convolutions have in common.</summary>
internal static class ConvSupport
{
    /// <summary>The sizes of a kernel; an int stands for one dimension.</summary>
    public static PyTuple KernelSize(Interpreter py, PyObject size) => size is PyInt ? new PyTuple(size) : new PyTuple([.. py.Iterate(size)]);

    /// <summary>A value for each spatial dimension.</summary>
    public static PyTuple Broadcast(Interpreter py, PyObject value, int count) => value switch
    {
        PyNone => new PyTuple(Shapes.Ones(count)),
        PyInt => new PyTuple([.. Enumerable.Repeat(value, count)]),
        _ => new PyTuple([.. py.Iterate(value)]),
    };

    /// <summary>A padding as JAX takes it: a name, or a pair for each spatial dimension.</summary>
    /// <exception cref="PyRaise">ValueError for anything else.</exception>
    public static PyObject Padding(Interpreter py, PyObject padding, int rank)
    {
        switch (padding)
        {
            case PyStr:
                return padding;
            case PyInt:
                return new PyList(Enumerable.Repeat<PyObject>(new PyTuple(padding, padding), rank));
            case PyTuple or PyList:
                PyObject[] pads = [.. py.Iterate(padding).Select(Pair).OfType<PyTuple>()];
                if (py.Length(padding) == rank && pads.Length == rank)
                {
                    return new PyList(pads);
                }

                break;
        }

        throw PyError.Value($"Invalid padding format: {py.Str(padding)}, should be str, int, or a sequence of len {rank}"
            + " where each element is an int or pair of ints.");

        static PyTuple? Pair(PyObject pad) => pad switch
        {
            PyInt => new PyTuple(pad, pad),
            PyTuple { Count: 2 } pair => pair,
            _ => null,
        };
    }

    /// <summary>Where batch, features and space stand: last the features, in kernels inputs before outputs.</summary>
    public static PyObject DimensionNumbers(Layer layer, int rank)
    {
        var arrays = Shapes.Tuple([0, rank - 1, .. Enumerable.Range(1, rank - 2)]);
        var kernels = Shapes.Tuple([rank - 1, rank - 2, .. Enumerable.Range(0, rank - 2)]);
        return layer.Lax.Call("ConvDimensionNumbers", arrays, kernels, arrays);
    }

    /// <summary>The kernel, times the mask where there is one.</summary>
    /// <exception cref="PyRaise">ValueError where the mask has another shape.</exception>
    public static PyObject MaskedKernel(Layer layer)
    {
        var py = layer.Py;
        var mask = layer["mask"];
        if (mask is PyNone)
        {
            return layer.ValueOf("kernel");
        }

        var shape = py.GetAttribute(mask, "shape");
        return py.IsEqual(shape, layer["kernel_shape"])
            ? layer.Term(layer.ValueOf("kernel")).Scale(mask)
            : throw PyError.Value("Mask needs to have the same shape as weights. "
                + $"Shapes are: {py.Str(shape)}, {py.Str(layer["kernel_shape"])}");
    }

    /// <summary>An array with ones before its shape, up to a number of dimensions.</summary>
    public static PyObject Leading(Layer layer, PyObject array, int rank)
    {
        var sizes = Shapes.Of(layer.Py, array);
        return layer.Py.CallMethod(array, "reshape", new PyTuple([.. Shapes.Ones(Math.Max(0, rank - sizes.Length)), .. sizes]));
    }
}

using Nnx.Jax.Core;
using Nnx.Jax.Dtypes;
using Nnx.Python.Calls;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Flax.Rngs;

/// <summary>Random keys, as <c>jax.random</c> makes and derives them.</summary>
internal static class RandomKeys
{
    /// <summary>The key of a seed.</summary>
    public static PyObject Key(Interpreter py, PyObject seed) => Call(py, "key", seed);

    /// <summary>A key of raw bits.</summary>
    public static PyObject Wrap(Interpreter py, PyObject data) => Call(py, "wrap_key_data", data);

    /// <summary>A key derived from a key and a number.</summary>
    public static PyObject FoldIn(Interpreter py, PyObject key, PyObject data) => Call(py, "fold_in", key, data);

    /// <summary>Several keys derived from a key.</summary>
    /// <param name="py">The run.</param>
    /// <param name="key">The key.</param>
    /// <param name="shape">How many: a number or a tuple.</param>
    public static PyObject Split(Interpreter py, PyObject key, PyObject shape) => Call(py, "split", key, shape);

    /// <summary>Counters that begin at zero.</summary>
    public static PyObject Zeros(Interpreter py, PyObject shape)
    {
        var numpy = py.Import("jax.numpy");
        return py.Call(py.GetAttribute(numpy, "zeros"), new CallArguments([shape, py.GetAttribute(numpy, "uint32")], ["dtype"]));
    }

    /// <summary>Whether a value is an array of raw bits of keys.</summary>
    public static bool IsData(PyObject value) => value is JaxValue array && array.Dtype == Dtype.UInt32;

    /// <summary>Whether a value is an array of keys.</summary>
    public static bool IsKey(PyObject value) => value is JaxValue array && array.Dtype.Kind == DtypeKind.Key;

    /// <summary>The shape of an array.</summary>
    public static PyTuple Shape(PyObject array) => new([.. ((JaxValue)array).Shape.Select(static size => PyInt.Of(size))]);

    /// <summary>A function of <c>jax.random</c>.</summary>
    public static PyObject Function(Interpreter py, string name) => py.GetAttribute(py.Import("jax.random"), name);

    private static PyObject Call(Interpreter py, string name, params PyObject[] arguments) => py.Call(Function(py, name), arguments);
}

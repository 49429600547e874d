using Nnx.Flax.Layers.Support;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Flax.Layers.Attention;

/// <summary>What both attention functions check of their inputs.</summary>
internal static class AttentionInputs
{
    /// <summary>Sizes from the end of a shape as Python slices them: all but the last ones.</summary>
    public static PyTuple Without(Interpreter py, PyObject array, int last)
    {
        var sizes = Shapes.Of(py, array);
        return new PyTuple(sizes[..Math.Max(0, sizes.Length - last)]);
    }

    /// <summary>A size counted from the end.</summary>
    /// <exception cref="PyRaise">IndexError where there are fewer dimensions.</exception>
    public static PyObject Size(Interpreter py, PyObject array, int fromEnd) =>
        py.GetItem(py.GetAttribute(array, "shape"), PyInt.Of(-fromEnd));

    /// <summary>Asserts that values are equal.</summary>
    /// <exception cref="PyRaise">AssertionError.</exception>
    public static void AssertEqual(Interpreter py, string message, params ReadOnlySpan<PyObject> values)
    {
        for (var i = 1; i < values.Length; i++)
        {
            if (!py.IsEqual(values[i - 1], values[i]))
            {
                throw PyError.Assertion(message);
            }
        }
    }
}

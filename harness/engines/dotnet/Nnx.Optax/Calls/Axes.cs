using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Optax.Calls;

/// <summary>Tuples of axes and sizes.</summary>
internal static class Axes
{
    /// <summary>The axes from one to before another.</summary>
    public static PyTuple From(int first, int end) => Of([.. Enumerable.Range(first, Math.Max(0, end - first))]);

    /// <summary>These numbers.</summary>
    public static PyTuple Of(params int[] numbers) => new(Array.ConvertAll(numbers, static PyObject (number) => PyInt.Of(number)));
}

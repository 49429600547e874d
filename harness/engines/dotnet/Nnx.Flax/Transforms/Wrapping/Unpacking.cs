using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Runtime;

namespace Nnx.Flax.Transforms.Wrapping;

/// <summary>Takes pairs apart as Python's <c>a, b = pair</c> does.</summary>
internal static class Unpacking
{
    /// <summary>The two items.</summary>
    /// <exception cref="PyRaise">TypeError where the value cannot be iterated, ValueError where it has more or fewer items.</exception>
    public static (PyObject First, PyObject Second) Pair(Interpreter py, PyObject pair)
    {
        var items = py.Iterate(pair).Take(3).ToArray();
        return items.Length switch
        {
            2 => (items[0], items[1]),
            < 2 => throw PyError.Value($"not enough values to unpack (expected 2, got {items.Length})"),
            _ => throw PyError.Value("too many values to unpack (expected 2)"),
        };
    }
}

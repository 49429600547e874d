using Nnx.Python.Calls;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Flax.Training.Optimizers;

/// <summary>Calls of gradient transformations.</summary>
internal static class Transforming
{
    /// <summary><c>updates, state = tx.update(gradients, state, parameters, **more)</c>.</summary>
    public static (PyObject Updates, PyObject State) Update(
        Interpreter py, PyObject transformation, PyObject gradients, PyObject state, PyObject parameters, PyDict more)
    {
        var result = py.Call(py.GetAttribute(transformation, "update"), With([gradients, state, parameters], more));
        PyObject[] parts = [.. py.Iterate(result)];
        return parts.Length == 2 ? (parts[0], parts[1]) : throw PyError.Value(parts.Length < 2
            ? $"not enough values to unpack (expected 2, got {parts.Length})"
            : "too many values to unpack (expected 2)");
    }

    /// <summary>Positional arguments and those of a dict by name.</summary>
    public static CallArguments With(PyObject[] positional, PyDict named)
    {
        if (named.Count == 0)
        {
            return new(positional, []);
        }

        var entries = named.Entries.ToList();
        return new([.. positional, .. entries.Select(static entry => entry.Value)], [.. entries.Select(static entry => ((PyStr)entry.Key).Value)]);
    }
}

using Nnx.Python.Calls;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Optax.Calls;

/// <summary>Arguments of a call that come from a dict.</summary>
internal static class NamedArguments
{
    /// <summary>Positional arguments, then those of a dict by name: <c>f(*positional, **named)</c>.</summary>
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

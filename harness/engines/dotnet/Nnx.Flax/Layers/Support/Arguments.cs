using Nnx.Python.Calls;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Flax.Layers.Support;

/// <summary>Puts arguments of calls together.</summary>
internal static class Arguments
{
    /// <summary>Positional and named arguments.</summary>
    public static CallArguments Of(PyObject[] positional, params (string Name, PyObject Value)[] named) =>
        new([.. positional, .. named.Select(n => n.Value)], [.. named.Select(n => n.Name)]);

    /// <summary>Positional arguments and those of a mapping with texts as keys, as <c>**mapping</c> passes them.</summary>
    /// <exception cref="PyRaise">TypeError where a key is no text.</exception>
    public static CallArguments Of(Interpreter py, PyObject[] positional, PyObject named)
    {
        var entries = Entries(py, named);
        return new([.. positional, .. entries.Select(static entry => entry.Value)], [.. entries.Select(entry => Name(entry.Key))]);
    }

    private static List<(PyObject Key, PyObject Value)> Entries(Interpreter py, PyObject mapping) => mapping is PyDict dict
        ? [.. dict.Entries.Select(static entry => (entry.Key, entry.Value))]
        : [.. py.Iterate(py.CallMethod(mapping, "keys")).Select(key => (key, py.GetItem(mapping, key)))];

    private static string Name(PyObject key) => key is PyStr text ? text.Value : throw PyError.Type("keywords must be strings");
}

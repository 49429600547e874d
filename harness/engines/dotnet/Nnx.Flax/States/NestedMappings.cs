using Nnx.Flax.Graph;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Runtime;

namespace Nnx.Flax.States;

/// <summary>Mappings inside mappings, and their leaves with paths.</summary>
internal static class NestedMappings
{
    /// <summary>The keys and values of a mapping; null where the value is none.</summary>
    public static IEnumerable<KeyValuePair<PyObject, PyObject>>? Entries(Interpreter py, PyObject value) => value switch
    {
        PyDict dict => dict.Entries,
        FlaxState state => state.Mapping.Entries,
        HashableMapping mapping => mapping.Entries.Entries,
        Modules.DictObject dict => dict.Items(FlaxContext.Of(py)),
        GraphState state => state.State.Mapping.Entries,
        _ => null,
    };

    /// <summary>The leaves of nested mappings, in order; what is no mapping is a leaf. Empty mappings leave nothing.</summary>
    public static IReadOnlyList<FlatLeaf> Flatten(Interpreter py, PyObject mapping)
    {
        if (Entries(py, mapping) is null)
        {
            throw PyError.Assertion($"expected Mapping; got {mapping.Type.QualifiedName}");
        }

        var leaves = new List<FlatLeaf>();
        Collect(py, mapping, [], leaves);
        return leaves;
    }

    /// <summary>Nested dicts of leaves with paths; of several leaves at one path the last counts.</summary>
    /// <exception cref="PyRaise">IndexError for an empty path, TypeError where a leaf stands on the path of another.</exception>
    public static PyDict Unflatten(Interpreter py, IEnumerable<FlatLeaf> leaves)
    {
        var result = new PyDict();
        foreach (var (path, value) in leaves)
        {
            var cursor = result;
            for (var i = 0; i < path.Count - 1; i++)
            {
                var next = cursor.Find(py, path[i]);
                if (next is null)
                {
                    next = new PyDict();
                    cursor.Store(py, path[i], next);
                }

                cursor = next as PyDict ?? throw PyError.Type($"'{next.Type.Name}' object does not support item assignment");
            }

            cursor.Store(py, path.Count > 0 ? path[^1] : throw PyError.Index("tuple index out of range"), value);
        }

        return result;
    }

    private static void Collect(Interpreter py, PyObject value, PyObject[] path, List<FlatLeaf> leaves)
    {
        py.CheckStack();
        if (Entries(py, value) is not { } entries)
        {
            leaves.Add(new(new PyTuple(path), value));
            return;
        }

        foreach (var (key, child) in entries.ToArray())
        {
            Collect(py, child, [.. path, key], leaves);
        }
    }
}

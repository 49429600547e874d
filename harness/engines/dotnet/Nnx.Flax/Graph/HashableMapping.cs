using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Flax.Graph;

/// <summary>A mapping that is never changed, so that it can be part of a definition (<c>HashableMapping</c>).</summary>
/// <param name="type">Its class.</param>
/// <param name="entries">Keys and values; owned by the mapping.</param>
internal sealed class HashableMapping(PyType type, PyDict entries) : PyInstance(type)
{
    /// <summary>Keys and values. Only <see cref="Rules.ObjectRules.DeletionSharesMarks"/> makes anybody change them.</summary>
    public PyDict Entries { get; } = entries;

    /// <summary>A mapping of this run.</summary>
    public static HashableMapping Of(FlaxContext flax, PyDict entries) => new(flax.Python.TypeOf(GraphClasses.HashableMapping), entries);

    /// <summary>The same with other entries added or changed.</summary>
    public HashableMapping With(Interpreter py, PyDict changes)
    {
        var copy = Entries.Copy();
        copy.Update(py, changes);
        return new(Type, copy);
    }

    /// <summary>Whether two mappings have the same keys and values.</summary>
    public bool SameAs(Interpreter py, HashableMapping other) => ReferenceEquals(this, other) || py.IsEqual(Entries, other.Entries);

    /// <summary>A hash of all keys and values.</summary>
    /// <exception cref="Python.Errors.PyRaise">TypeError where a value is unhashable.</exception>
    public long HashOf(Interpreter py)
    {
        var sorted = Nodes.Keys.Sort(py, [.. Entries.Entries.Select(entry => new Nodes.Child(entry.Key, entry.Value))]);
        return py.Hash(new PyTuple([.. sorted.Select(entry => new PyTuple(entry.Key, entry.Value))]));
    }
}

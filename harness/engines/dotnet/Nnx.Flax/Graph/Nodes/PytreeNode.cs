using Nnx.Flax.Rules;
using Nnx.Jax.Trees;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Flax.Graph.Nodes;

/// <summary>Any other registered pytree, taken apart one level deep.</summary>
internal sealed class PytreeNode : NodeKind
{
    public static PytreeNode Instance { get; } = new();

    /// <inheritdoc/>
    public override PyType DefinitionType(FlaxContext flax, PyObject node) => flax.Python.TypeOf(GraphClasses.GenericPytree);

    /// <inheritdoc/>
    public override NodeParts Flatten(FlaxContext flax, PyObject node)
    {
        var py = flax.Python;
        var (leaves, paths, structure) = flax.Jax.Trees.FlattenWithPaths(node, inner => !ReferenceEquals(inner, node));
        var children = leaves.Select((leaf, i) => new Child(Key(py, (KeyEntry)paths[i][0]), leaf)).ToArray();
        if (!flax.Holds(GraphRules.OuterIndexes))
        {
            return new(children, structure);
        }

        // Keys are sorted in the definition; the structure needs them in its own order.
        var positions = new PyDict();
        for (var i = 0; i < children.Length; i++)
        {
            positions.Store(py, children[i].Key, PyInt.Of(i));
        }

        return new(Keys.Sort(py, children), new PyTuple(HashableMapping.Of(flax, positions), structure));
    }

    /// <inheritdoc/>
    public override PyObject Unflatten(FlaxContext flax, PyType type, IReadOnlyList<Child> children, PyObject metadata)
    {
        if (metadata is PyTreeDef structure)
        {
            return structure.Unflatten([.. children.Select(static child => child.Value)]);
        }

        var positions = ((HashableMapping)((PyTuple)metadata)[0]).Entries;
        var ordered = new PyObject[children.Count];
        foreach (var child in children)
        {
            ordered[((PyInt)positions.Find(flax.Python, child.Key)!).Small] = child.Value;
        }

        return ((PyTreeDef)((PyTuple)metadata)[1]).Unflatten(ordered);
    }

    /// <summary>The key of a graph that a step of a pytree's path stands for.</summary>
    /// <exception cref="PyRaise">ValueError where it cannot be one.</exception>
    public static PyObject Key(Interpreter py, KeyEntry entry)
    {
        if (entry.Kind is KeyEntryKind.Sequence or KeyEntryKind.Attribute)
        {
            return entry.Key;
        }

        return entry.Key.Type.Lookup(Slot.Lt) is not null && entry.Key.Type.Lookup(Slot.Hash) is not null and not PyNone
            ? entry.Key
            : throw PyError.Value($"Invalid key: {py.Str(entry.Key)}. May be due to its type not being hashable or comparable.");
    }
}

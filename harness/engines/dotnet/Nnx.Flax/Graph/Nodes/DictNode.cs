using Nnx.Flax.Rules;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Flax.Graph.Nodes;

/// <summary>A plain dict; keys are sorted.</summary>
internal sealed class DictNode : NodeKind
{
    public static DictNode Instance { get; } = new();

    /// <inheritdoc/>
    public override PyType DefinitionType(FlaxContext flax, PyObject node) => BuiltinTypes.Dict;

    /// <inheritdoc/>
    public override NodeParts Flatten(FlaxContext flax, PyObject node) => new(
        Keys.Sort(flax.Python, [.. ((PyDict)node).Entries.Select(static entry => new Child(entry.Key, entry.Value))]), PyNone.Value);

    /// <inheritdoc/>
    public override PyObject Unflatten(FlaxContext flax, PyType type, IReadOnlyList<Child> children, PyObject metadata)
    {
        var dict = new PyDict();
        foreach (var child in children)
        {
            dict.Store(flax.Python, child.Key, child.Value);
        }

        return dict;
    }

    /// <inheritdoc/>
    public override bool IsMutable(FlaxContext flax, PyObject node, bool forRemoval) => flax.Holds(GraphRules.MappingsAreMutable);

    /// <inheritdoc/>
    public override void SetKey(FlaxContext flax, PyObject node, PyObject key, PyObject value) => ((PyDict)node).Store(flax.Python, key, value);

    /// <inheritdoc/>
    public override void PopKey(FlaxContext flax, PyObject node, PyObject key) => ((PyDict)node).Remove(flax.Python, key);
}

using Nnx.Flax.States;
using Nnx.Python.Objects;

namespace Nnx.Flax.Graph.Nodes;

/// <summary>A State inside a graph, in releases that know it as a node; keys are sorted.</summary>
internal sealed class StateNode : NodeKind
{
    public static StateNode Instance { get; } = new();

    /// <inheritdoc/>
    public override PyType DefinitionType(FlaxContext flax, PyObject node) => node.Type;

    /// <inheritdoc/>
    public override NodeParts Flatten(FlaxContext flax, PyObject node) => DictNode.Instance.Flatten(flax, ((FlaxState)node).Mapping);

    /// <inheritdoc/>
    public override PyObject Unflatten(FlaxContext flax, PyType type, IReadOnlyList<Child> children, PyObject metadata) =>
        new FlaxState(type, (PyDict)DictNode.Instance.Unflatten(flax, type, children, metadata));

    /// <inheritdoc/>
    public override bool IsMutable(FlaxContext flax, PyObject node, bool forRemoval) => true;

    /// <inheritdoc/>
    public override void SetKey(FlaxContext flax, PyObject node, PyObject key, PyObject value) => ((FlaxState)node).Set(flax.Python, key, value);

    /// <inheritdoc/>
    public override void PopKey(FlaxContext flax, PyObject node, PyObject key) => ((FlaxState)node).Mapping.Remove(flax.Python, key);
}

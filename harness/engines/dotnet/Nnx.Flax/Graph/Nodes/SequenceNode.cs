using Nnx.Flax.Rules;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Flax.Graph.Nodes;

/// <summary>A list or a plain tuple; keys are the positions.</summary>
internal sealed class SequenceNode : NodeKind
{
    public static SequenceNode Instance { get; } = new();

    /// <inheritdoc/>
    public override PyType DefinitionType(FlaxContext flax, PyObject node) => node.Type;

    /// <inheritdoc/>
    public override NodeParts Flatten(FlaxContext flax, PyObject node) =>
        new([.. Items(node).Select((item, i) => new Child(PyInt.Of(i), item))], PyNone.Value);

    /// <inheritdoc/>
    public override PyObject Unflatten(FlaxContext flax, PyType type, IReadOnlyList<Child> children, PyObject metadata) =>
        ReferenceEquals(type, BuiltinTypes.List)
            ? new PyList(children.Select(static child => child.Value))
            : new PyTuple([.. children.Select(static child => child.Value)]);

    /// <inheritdoc/>
    public override bool IsMutable(FlaxContext flax, PyObject node, bool forRemoval) =>
        node is PyList && !forRemoval && flax.Holds(GraphRules.ListsAreMutable);

    /// <inheritdoc/>
    public override void SetKey(FlaxContext flax, PyObject node, PyObject key, PyObject value) => flax.Python.SetItem(node, key, value);

    private static IEnumerable<PyObject> Items(PyObject node) => node is PyList list ? list.Items : (PyTuple)node;
}

using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Flax.Graph.Nodes;

/// <summary>None, a pytree without children.</summary>
internal sealed class NoneNode : NodeKind
{
    public static NoneNode Instance { get; } = new();

    /// <inheritdoc/>
    public override PyType DefinitionType(FlaxContext flax, PyObject node) => BuiltinTypes.NoneType;

    /// <inheritdoc/>
    public override NodeParts Flatten(FlaxContext flax, PyObject node) => new([], PyNone.Value);

    /// <inheritdoc/>
    public override PyObject Unflatten(FlaxContext flax, PyType type, IReadOnlyList<Child> children, PyObject metadata) => PyNone.Value;
}

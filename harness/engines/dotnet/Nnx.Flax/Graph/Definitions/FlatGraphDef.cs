using Nnx.Python.Objects;
using Nnx.Python.Runtime;

namespace Nnx.Flax.Graph.Definitions;

/// <summary>A structure as releases with a <c>GraphDef</c> class show it: all nodes in one list, all attributes in another.</summary>
/// <param name="type">Its Python class.</param>
/// <param name="root">The definition of the root.</param>
internal sealed class FlatGraphDef(PyType type, Definition root) : GraphDef(type)
{
    private long? _hash;

    /// <inheritdoc/>
    public override Definition Root { get; } = root;

    /// <inheritdoc/>
    public override int LeafCount { get; } = root.LeafCount;

    /// <inheritdoc/>
    public override GraphDef With(Definition root) => new FlatGraphDef(Type, root);

    /// <inheritdoc/>
    public override bool SameAs(Interpreter py, GraphDef other) =>
        ReferenceEquals(this, other) || DefinitionIdentity.AreSame(FlaxContext.Of(py), Root, other.Root);

    /// <inheritdoc/>
    public override long HashOf(Interpreter py) => _hash ??= DefinitionIdentity.Hash(FlaxContext.Of(py), Root);
}

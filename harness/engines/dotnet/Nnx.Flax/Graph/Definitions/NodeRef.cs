using Nnx.Python.Objects;

namespace Nnx.Flax.Graph.Definitions;

/// <summary>A reference to a node or Variable that stands earlier in the graph.</summary>
/// <param name="type">Its Python class.</param>
/// <param name="nodeType">The class of what it refers to.</param>
/// <param name="index">The number of what it refers to.</param>
internal sealed class NodeRef(PyType type, PyType nodeType, int index) : Definition(type, nodeType, index, null)
{
    /// <inheritdoc/>
    public override Definition WithOuterIndex(Func<Definition, int?> choose) => this;
}

using Nnx.Python.Objects;

namespace Nnx.Flax.Graph.Definitions;

/// <summary>The structure of a Variable: class, number and metadata.</summary>
/// <param name="type">Its Python class.</param>
/// <param name="variableType">The class of the Variable.</param>
/// <param name="index">The Variable's number.</param>
/// <param name="outerIndex">Its number outside of a transform; null where it has none.</param>
/// <param name="metadata">The Variable's metadata.</param>
internal sealed class VariableDef(PyType type, PyType variableType, int index, int? outerIndex, HashableMapping metadata)
    : Definition(type, variableType, index, outerIndex)
{
    /// <summary>The Variable's metadata.</summary>
    public HashableMapping Metadata { get; } = metadata;

    /// <inheritdoc/>
    public override int LeafCount => 1;

    /// <inheritdoc/>
    public override Definition WithOuterIndex(Func<Definition, int?> choose) =>
        new VariableDef(Type, NodeType, Index!.Value, choose(this), Metadata);
}

using Nnx.Python.Objects;

namespace Nnx.Flax.Graph.Definitions;

/// <summary>The structure of a graph that is a single value and no node.</summary>
/// <param name="type">Its Python class, which no program sees.</param>
internal sealed class LeafDef(PyType type) : Definition(type, type, null, null)
{
    /// <inheritdoc/>
    public override int LeafCount => 1;

    /// <inheritdoc/>
    public override IEnumerable<Definition> Definitions() => [];

    /// <inheritdoc/>
    public override Definition WithOuterIndex(Func<Definition, int?> choose) => this;
}

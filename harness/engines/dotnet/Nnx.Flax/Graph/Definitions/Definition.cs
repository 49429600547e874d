using Nnx.Python.Objects;
using Nnx.Python.Runtime;

namespace Nnx.Flax.Graph.Definitions;

/// <summary>The structure of one node, Variable or reference, with all that is beneath.</summary>
/// <param name="type">Its Python class.</param>
/// <param name="nodeType">The class of what it describes.</param>
/// <param name="index">Number of the node within its graph; null for pytrees, which are not numbered.</param>
/// <param name="outerIndex">Number of the node outside of a transform; null where it has none.</param>
internal abstract class Definition(PyType type, PyType nodeType, int? index, int? outerIndex) : GraphDef(type)
{
    /// <summary>The class of what it describes.</summary>
    public PyType NodeType { get; } = nodeType;

    /// <summary>Number of the node within its graph; null for pytrees.</summary>
    public int? Index { get; } = index;

    /// <summary>Number of the node outside of a transform; null where it has none.</summary>
    public int? OuterIndex { get; } = outerIndex;

    /// <inheritdoc/>
    public override Definition Root => this;

    /// <inheritdoc/>
    public override int LeafCount => 0;

    /// <inheritdoc/>
    public override GraphDef With(Definition root) => root;

    /// <summary>The definition itself and all beneath it, each before what it contains.</summary>
    public virtual IEnumerable<Definition> Definitions() => [this];

    /// <summary>The same structure with other numbers outside of a transform.</summary>
    /// <param name="choose">Gives the number; asked for each definition but references, each before what it contains.</param>
    public abstract Definition WithOuterIndex(Func<Definition, int?> choose);

    /// <inheritdoc/>
    public override bool SameAs(Interpreter py, GraphDef other) => DefinitionIdentity.AreSame(FlaxContext.Of(py), this, other.Root);

    /// <inheritdoc/>
    public override long HashOf(Interpreter py) => DefinitionIdentity.Hash(FlaxContext.Of(py), this);
}

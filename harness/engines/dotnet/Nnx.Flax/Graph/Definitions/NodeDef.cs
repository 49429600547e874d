using System.Collections.Immutable;
using Nnx.Flax.Graph.Nodes;
using Nnx.Python.Objects;

namespace Nnx.Flax.Graph.Definitions;

/// <summary>The structure of a node: class, number and attributes.</summary>
/// <param name="type">Its Python class.</param>
/// <param name="kind">How nodes of this kind are made.</param>
/// <param name="nodeType">The class of the node.</param>
/// <param name="index">The node's number; null for pytrees.</param>
/// <param name="outerIndex">Its number outside of a transform; null where it has none.</param>
/// <param name="edges">The attributes in order.</param>
/// <param name="metadata">What else is needed to make the node.</param>
internal sealed class NodeDef(
    PyType type,
    NodeKind kind,
    PyType nodeType,
    int? index,
    int? outerIndex,
    ImmutableArray<(PyObject Key, GraphAttribute Value)> edges,
    PyObject metadata)
    : Definition(type, nodeType, index, outerIndex)
{
    /// <summary>How nodes of this kind are made.</summary>
    public NodeKind Kind { get; } = kind;

    /// <summary>The attributes in order.</summary>
    public ImmutableArray<(PyObject Key, GraphAttribute Value)> Edges { get; } = edges;

    /// <summary>What else is needed to make the node.</summary>
    public PyObject Metadata { get; } = metadata;

    /// <summary>
    /// Numbers inside a transform and after it, where the structure was taken there and the release keeps them so; null else.
    /// </summary>
    public HashableMapping? IndexMapping { get; init; }

    /// <inheritdoc/>
    public override int LeafCount => Edges.Sum(static attribute => attribute.Value switch
    {
        DefinitionAttribute child => child.Definition.LeafCount,
        ArrayAttribute => 1,
        _ => 0,
    });

    /// <summary>The same with another mapping of numbers, or none.</summary>
    public NodeDef WithIndexMapping(HashableMapping? mapping) =>
        new(Type, Kind, NodeType, Index, OuterIndex, Edges, Metadata) { IndexMapping = mapping };

    /// <inheritdoc/>
    public override IEnumerable<Definition> Definitions() => Edges
        .Select(static attribute => attribute.Value).OfType<DefinitionAttribute>()
        .SelectMany(static child => child.Definition.Definitions()).Prepend(this);

    /// <inheritdoc/>
    public override Definition WithOuterIndex(Func<Definition, int?> choose)
    {
        var outer = choose(this);
        return new NodeDef(
            Type, Kind, NodeType, Index, outer,
            [.. Edges.Select(entry => (entry.Key, entry.Value is DefinitionAttribute child
                ? new DefinitionAttribute(child.Definition.WithOuterIndex(choose))
                : entry.Value))],
            Metadata) { IndexMapping = IndexMapping };
    }
}

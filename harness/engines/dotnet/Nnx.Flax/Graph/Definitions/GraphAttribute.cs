namespace Nnx.Flax.Graph.Definitions;

/// <summary>What a graph definition says of one attribute of a node: a subgraph, a reference, a static value or an array.</summary>
internal abstract record GraphAttribute;

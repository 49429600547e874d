using Nnx.Flax.Graph.Definitions;

namespace Nnx.Flax.Graph;

/// <summary>A graph taken apart.</summary>
/// <param name="Definition">Its structure.</param>
/// <param name="Leaves">Its leaves in the order of the structure: Variables, and values outside of them.</param>
internal readonly record struct FlatGraph(GraphDef Definition, IReadOnlyList<FlatLeaf> Leaves);

using Nnx.Flax.Graph.Definitions;
using Nnx.Flax.Rules;
using Nnx.Flax.States;
using Nnx.Flax.Variables;
using Nnx.Python.Objects;

namespace Nnx.Flax.Graph;

/// <summary>Leaves of graphs as states hold them.</summary>
internal static class StateLeaves
{
    /// <summary>A leaf of a graph as a state holds it: a VariableState in older releases, the Variable itself in later ones.</summary>
    public static FlatLeaf Of(FlaxContext flax, FlatLeaf leaf) => leaf.Value is FlaxVariable variable && flax.Holds(VariableRules.States)
        ? leaf with { Value = VariableState.Of(flax, variable) }
        : leaf;

    /// <summary>Leaves of a graph as states hold them.</summary>
    public static IReadOnlyList<FlatLeaf> Of(FlaxContext flax, IReadOnlyList<FlatLeaf> leaves) =>
        flax.Holds(VariableRules.States) ? [.. leaves.Select(leaf => Of(flax, leaf))] : leaves;

    /// <summary>The state of leaves; a lone Variable's state is its leaf.</summary>
    public static PyObject Nest(FlaxContext flax, GraphDef definition, IReadOnlyList<FlatLeaf> leaves)
    {
        if (definition.Root is NodeDef or NodeRef)
        {
            return leaves is [{ Path.Count: 0 } lone] ? lone.Value : StateFunctions.FromLeaves(flax, leaves);
        }

        return leaves.Count > 0 ? leaves[0].Value
            : flax.Holds(VariableRules.States) ? new FlaxState(flax.Python.TypeOf(StateClasses.EmptyState), new PyDict())
            : FlaxState.Of(flax, new PyDict());
    }
}

using Nnx.Flax.Extraction;
using Nnx.Flax.Graph.Definitions;
using Nnx.Python.Objects;

namespace Nnx.Flax.Transforms.Wrapping;

/// <summary>Works on trees in which states stand for nodes.</summary>
internal static class StateTrees
{
    /// <summary>A tree with what stands for each node replaced.</summary>
    public static PyObject Map(FlaxContext flax, PyObject tree, Func<NodeStates, PyObject> function)
    {
        var (leaves, structure) = flax.Jax.Trees.Flatten(tree, static value => value is NodeStates);
        return structure.Unflatten(Array.ConvertAll(leaves, leaf => leaf is NodeStates states ? function(states) : leaf));
    }

    /// <summary>The same states under another definition.</summary>
    public static NodeStates With(FlaxContext flax, NodeStates states, GraphDef? definition) =>
        new(flax, definition, states.States, states.Metadata);

    /// <summary>The definition of a node without numbers that tell where it came from.</summary>
    public static GraphDef Unnumbered(GraphDef definition) => definition is NodeDef { IndexMapping: not null } node
        ? node.WithIndexMapping(null)
        : definition.WithNoOuterIndex();
}

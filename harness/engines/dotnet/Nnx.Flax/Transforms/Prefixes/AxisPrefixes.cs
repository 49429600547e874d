using Nnx.Flax.Extraction;
using Nnx.Python.Objects;

namespace Nnx.Flax.Transforms.Prefixes;

/// <summary>Trees of axes or shardings as JAX takes them.</summary>
internal static class AxisPrefixes
{
    /// <summary>The tree with prefixes by filter replaced by one entry for each state.</summary>
    public static PyObject ForJax(FlaxContext flax, PyObject tree)
    {
        var (leaves, structure) = flax.Jax.Trees.Flatten(tree, static value => value is PrefixMapping);
        return structure.Unflatten(Array.ConvertAll(leaves, leaf =>
            leaf is StateAxes or StateSharding ? new NodeStates(flax, null, ((PrefixMapping)leaf).Values, leaf) : leaf));
    }
}

using Nnx.Flax.Graph;
using Nnx.Flax.Graph.Contexts;
using Nnx.Flax.Objects;
using Nnx.Flax.Rules;
using Nnx.Flax.Variables;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Flax.Extraction;

/// <summary>Replaces the graph nodes of a tree by their states, and back (<c>extract.to_tree</c>, <c>extract.from_tree</c>).</summary>
internal static class TreeExtraction
{
    /// <summary>Makes what stands for a leaf in a tree.</summary>
    /// <param name="context">Takes graphs apart.</param>
    /// <param name="path">Key path of the leaf; empty where no prefix is given.</param>
    /// <param name="prefix">The leaf's prefix; null where none is given.</param>
    /// <param name="leaf">A graph node, a Variable or, where all leaves are mapped, any value.</param>
    public delegate PyObject SplitFunction(SplitContext context, PyTuple path, PyObject? prefix, PyObject leaf);

    /// <summary>Makes what a leaf of a tree stands for.</summary>
    /// <param name="context">Puts graphs together.</param>
    /// <param name="path">Key path of the leaf; empty where no prefix is given.</param>
    /// <param name="prefix">The leaf's prefix; null where none is given.</param>
    /// <param name="leaf">What stands for a graph node or, where all leaves are mapped, any value.</param>
    public delegate PyObject MergeFunction(MergeContext context, PyTuple path, PyObject? prefix, PyObject leaf);

    /// <summary>Whether a value is taken apart as a graph: an object or, in releases that support them, a lone Variable.</summary>
    public static bool IsGraph(FlaxContext flax, PyObject value) =>
        value is FlaxObject || (value is FlaxVariable && flax.Holds(GraphRules.StandaloneVariables));

    /// <summary>A tree with states in place of graph nodes.</summary>
    /// <param name="flax">The run.</param>
    /// <param name="tree">The tree.</param>
    /// <param name="prefix">A tree that says of each leaf how it is treated; null for none.</param>
    /// <param name="split">Makes what stands for a leaf; null for its <see cref="NodeStates"/>.</param>
    /// <param name="mapsAll">Whether leaves that are no graph nodes are mapped, too.</param>
    /// <param name="update">The context of a transform; null for none.</param>
    /// <param name="checksAliasing">Whether nodes of other trace levels and aliases are refused.</param>
    /// <exception cref="PyRaise">ValueError where the prefix does not fit, and for what is refused.</exception>
    public static PyObject ToTree(
        FlaxContext flax,
        PyObject tree,
        PyObject? prefix = null,
        SplitFunction? split = null,
        bool mapsAll = false,
        UpdateContext? update = null,
        bool checksAliasing = true)
    {
        split ??= (context, _, _, leaf) => Default(flax, context, leaf);
        if (prefix is null or PyNone && flax.Holds(ExtractionRules.SkipsChecksWithoutPrefix))
        {
            var (plain, structure) = flax.Jax.Trees.Flatten(tree, IsLeaf(flax));
            using var context = new SplitContext(flax, update);
            return structure.Unflatten(Array.ConvertAll(plain, leaf =>
                mapsAll || IsGraph(flax, leaf) ? split(context, PyTuple.Empty, prefix, leaf) : leaf));
        }

        var prefixes = BroadcastPrefix(flax, prefix ?? PyNone.Value, tree, static inner => inner is PyNone, null);
        var (leaves, paths, treedef) = flax.Jax.Trees.FlattenWithPaths(tree, IsLeaf(flax));
        var checks = new AliasChecks(flax);
        var results = new PyObject[leaves.Length];
        using (var context = new SplitContext(flax, update))
        {
            for (var i = 0; i < leaves.Length; i++)
            {
                var isGraph = IsGraph(flax, leaves[i]);
                if (isGraph && checksAliasing)
                {
                    checks.Check(leaves[i], prefixes[i]);
                }

                results[i] = isGraph || mapsAll ? split(context, paths[i], prefixes[i], leaves[i]) : leaves[i];
            }
        }

        return treedef.Unflatten(results);
    }

    /// <summary>A tree with graph nodes in place of their states.</summary>
    /// <param name="flax">The run.</param>
    /// <param name="tree">The tree.</param>
    /// <param name="prefix">A tree that says of each leaf how it is treated; null for none.</param>
    /// <param name="merge">Makes what a leaf stands for; null for the node of its <see cref="NodeStates"/>.</param>
    /// <param name="isNodeLeaf">Which leaves stand for nodes; null for <see cref="NodeStates"/>.</param>
    /// <param name="isLeaf">Which nodes of the tree count as leaves; null for <see cref="NodeStates"/>.</param>
    /// <param name="mapsAll">Whether other leaves are mapped, too.</param>
    /// <param name="update">The context of a transform; null for none.</param>
    /// <param name="isInner">Whether inside the transform.</param>
    /// <exception cref="PyRaise">ValueError where the prefix does not fit.</exception>
    public static PyObject FromTree(
        FlaxContext flax,
        PyObject tree,
        PyObject? prefix = null,
        MergeFunction? merge = null,
        Func<PyObject, bool>? isNodeLeaf = null,
        Func<PyObject, bool>? isLeaf = null,
        bool mapsAll = false,
        UpdateContext? update = null,
        bool isInner = false)
    {
        merge ??= (context, path, _, leaf) => Default(flax, context, path, leaf);
        isNodeLeaf ??= static leaf => leaf is NodeStates;
        isLeaf ??= static leaf => leaf is NodeStates;
        if (prefix is null or PyNone && flax.Holds(ExtractionRules.SkipsChecksWithoutPrefix))
        {
            var (plain, structure) = flax.Jax.Trees.Flatten(tree, isLeaf);
            using var context = new MergeContext(flax, update, isInner);
            return structure.Unflatten(Array.ConvertAll(plain, leaf =>
                IsMapped(leaf) ? merge(context, PyTuple.Empty, prefix, leaf) : leaf));
        }

        var prefixes = BroadcastPrefix(flax, prefix ?? PyNone.Value, tree, inner => inner is PyNone || isLeaf(inner), isLeaf);
        var (leaves, paths, treedef) = flax.Jax.Trees.FlattenWithPaths(tree, isLeaf);
        var results = new PyObject[leaves.Length];
        using (var context = new MergeContext(flax, update, isInner))
        {
            for (var i = 0; i < leaves.Length; i++)
            {
                results[i] = IsMapped(leaves[i]) ? merge(context, paths[i], prefixes[i], leaves[i]) : leaves[i];
            }
        }

        return treedef.Unflatten(results);

        bool IsMapped(PyObject leaf) =>
            mapsAll || isNodeLeaf(leaf) || (leaf is FlaxVariable && flax.Holds(GraphRules.StandaloneVariables));
    }

    /// <summary>The prefix of each leaf of a tree.</summary>
    /// <param name="flax">The run.</param>
    /// <param name="prefix">A tree that is a prefix of the other.</param>
    /// <param name="tree">The tree.</param>
    /// <param name="prefixIsLeaf">Which nodes of the prefix count as leaves, beside graph nodes; null for none.</param>
    /// <param name="treeIsLeaf">Which nodes of the tree count as leaves; null for graph nodes, where they would be none.</param>
    /// <exception cref="PyRaise">ValueError where the prefix does not fit.</exception>
    public static PyObject[] BroadcastPrefix(
        FlaxContext flax, PyObject prefix, PyObject tree, Func<PyObject, bool>? prefixIsLeaf, Func<PyObject, bool>? treeIsLeaf)
    {
        var isGraph = IsLeaf(flax);
        var (leaves, structure) = flax.Jax.Trees.Flatten(
            prefix, inner => (isGraph?.Invoke(inner) ?? false) || (prefixIsLeaf?.Invoke(inner) ?? false));
        var subtrees = structure.FlattenUpTo(tree);
        return [.. leaves.SelectMany((leaf, i) => Enumerable.Repeat(leaf, flax.Jax.Trees.Leaves(subtrees[i], treeIsLeaf ?? isGraph).Length))];
    }

    /// <summary>A tree with None in place of all that is no graph.</summary>
    public static PyObject ClearOthers(FlaxContext flax, PyObject tree)
    {
        var (leaves, structure) = flax.Jax.Trees.Flatten(tree, IsLeaf(flax));
        return structure.Unflatten(Array.ConvertAll(leaves, leaf => IsGraph(flax, leaf) ? leaf : PyNone.Value));
    }

    /// <summary>Which nodes of trees count as leaves since they are graphs; null in releases where those are no pytrees.</summary>
    public static Func<PyObject, bool>? IsLeaf(FlaxContext flax) =>
        flax.Holds(VariableRules.IsPytree) ? static inner => inner is FlaxVariable or FlaxObject : null;

    private static NodeStates Default(FlaxContext flax, SplitContext context, PyObject leaf)
    {
        var (definition, states) = context.Split(leaf, []);
        return new NodeStates(flax, definition, states);
    }

    private static PyObject Default(FlaxContext flax, MergeContext context, PyTuple path, PyObject leaf) => leaf is NodeStates states
        ? context.Merge(states.RequiredDefinition, states.States)
        : throw PyError.Value($"Expected TreeNode, got {leaf.Type} at path {flax.Python.Str(path)}");
}

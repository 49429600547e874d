using Nnx.Python.Building;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Flax.Extraction;

/// <summary>The functions of <c>flax.nnx.extract</c> that programs call.</summary>
internal static class ExtractionModule
{
    private const string Library = "flax.nnx.extract";

    public static void Define(ModuleBuilder module) => module
        .Class(ExtractionClasses.NodeStates)
        .Function("to_tree", "tree, /, *, prefix=Missing, split_fn=default_split_fn, map_non_graph_nodes=False, ctxtag=None, check_aliasing=True",
            static (py, a) =>
            {
                var flax = FlaxContext.Of(py);
                TreeExtraction.SplitFunction? split = a.Optional(2) is { } function
                    ? (context, path, prefix, leaf) => py.Call(function, context, path, prefix ?? PyNone.Value, leaf)
                    : null;
                var update = a.OrNull(4) is { } tag ? flax.Graph.Current(py, tag) : null;
                return TreeExtraction.ToTree(flax, a[0], a.Optional(1), split, py.IsTrue(a[3]), update, py.IsTrue(a[5]));
            }, Library)
        .Function("from_tree", "tree, /, *, prefix=Missing, merge_fn=merge_tree_node, is_node_leaf=is_tree_node, is_leaf=is_tree_node, "
            + "map_non_graph_nodes=False, is_inner=None, ctxtag=None",
            static (py, a) =>
            {
                var flax = FlaxContext.Of(py);
                TreeExtraction.MergeFunction? merge = a.Optional(2) is { } function
                    ? (context, path, prefix, leaf) => py.Call(function, context, path, prefix ?? PyNone.Value, leaf)
                    : null;
                Func<PyObject, bool>? isNodeLeaf = a.Optional(3) is { } node ? leaf => py.IsTrue(py.Call(node, leaf)) : null;
                Func<PyObject, bool>? isLeaf = a.Optional(4) is { } inner ? leaf => py.IsTrue(py.Call(inner, leaf)) : null;
                var update = a.OrNull(7) is { } tag ? flax.Graph.Current(py, tag) : null;
                var isInner = a.OrNull(6) is { } word && py.IsTrue(word);
                return TreeExtraction.FromTree(flax, a[0], a.Optional(1), merge, isNodeLeaf, isLeaf, py.IsTrue(a[5]), update, isInner);
            }, Library);
}

using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Jax.Trees;

/// <summary>Finds where two structures differ, as <c>jax.tree_util.equality_errors</c> tells it.</summary>
internal static class TreeDifferences
{
    /// <summary>All differences.</summary>
    /// <param name="trees">Pytrees.</param>
    /// <param name="first">One structure.</param>
    /// <param name="second">The other.</param>
    /// <param name="leaves">Leaves of the first, whose classes are shown; null to call leaves pytree leaves.</param>
    public static IReadOnlyList<TreeDifference> Between(TreeFunctions trees, PyTreeDef first, PyTreeDef second, PyObject[]? leaves)
    {
        var found = new List<TreeDifference>();
        var next = 0;
        Compare(trees, [], first, second, leaves, ref next, found);
        return found;
    }

    private static void Compare(TreeFunctions trees, PyObject[] path, PyTreeDef first, PyTreeDef second, PyObject[]? leaves, ref int next, List<TreeDifference> found)
    {
        var start = next;
        next += first.LeafCount;
        if (first.IsLeaf && second.IsLeaf)
        {
            return;
        }

        var (left, right) = (Kind(first, leaves?[start..], out var leftType), Kind(second, null, out var rightType));
        if (leftType != rightType)
        {
            found.Add(new(new PyTuple(path), left, right, "their Python types differ"));
            return;
        }

        if (first.Children.Count != second.Children.Count)
        {
            var sequence = first.Kind is TreeKind.Tuple or TreeKind.List or TreeKind.NamedTuple;
            found.Add(sequence
                ? new(new PyTuple(path), $"{Short(first)} of length {first.Children.Count}", $"{Short(second)} of length {second.Children.Count}", "the lengths do not match")
                : new(new PyTuple(path), Children(left, first), Children(right, second), "the numbers of children do not match" + KeyDifference(trees, first, second)));
            return;
        }

        if (!first.SameNode(trees.Python, second))
        {
            found.Add(new(
                new PyTuple(path), $"{left} with pytree metadata {Data(trees, first)}", $"{right} with pytree metadata {Data(trees, second)}",
                "the pytree node metadata does not match"));
            return;
        }

        next = start;
        for (var i = 0; i < first.Children.Count; i++)
        {
            Compare(trees, [.. path, Key(trees, first, i)], first.Children[i], second.Children[i], leaves, ref next, found);
        }
    }

    private static string Kind(PyTreeDef tree, PyObject[]? leaves, out object type)
    {
        PyType? known = tree.Kind switch
        {
            TreeKind.None => BuiltinTypes.NoneType,
            TreeKind.Tuple => BuiltinTypes.Tuple,
            TreeKind.List => BuiltinTypes.List,
            TreeKind.Dict => BuiltinTypes.Dict,
            TreeKind.Leaf => leaves?[0].Type,
            _ => tree.NodeType,
        };
        type = known ?? (object)TreeKind.Leaf;
        return known?.ToString() ?? "pytree leaf";
    }

    private static string Short(PyTreeDef tree) => tree.Kind switch
    {
        TreeKind.Tuple => "tuple",
        TreeKind.List => "list",
        _ => tree.NodeType?.Name ?? "",
    };

    private static string Children(string kind, PyTreeDef tree) => $"{kind} with {tree.Children.Count} child{(tree.Children.Count > 1 ? "ren" : "")}";

    private static string KeyDifference(TreeFunctions trees, PyTreeDef first, PyTreeDef second)
    {
        if (first.Kind != TreeKind.Dict)
        {
            return "";
        }

        var (left, right) = (((PyList)first.Data!).Items, ((PyList)second.Data!).Items);
        var py = trees.Python;
        var apart = left.Where(key => !right.Exists(other => py.IsEqual(key, other))).Concat(right.Where(key => !left.Exists(other => py.IsEqual(key, other))));
        return $", with the symmetric difference of key sets: {{{string.Join(' ', apart.Select(py.Repr))}}}";
    }

    private static string Data(TreeFunctions trees, PyTreeDef tree) => tree.Data switch
    {
        PyList keys => trees.Python.Str(new PyTuple([.. keys.Items])),
        { } data => trees.Python.Str(data),
        null => "None",
    };

    private static KeyEntry Key(TreeFunctions trees, PyTreeDef tree, int index) => tree.Kind switch
    {
        TreeKind.Dict => KeyEntry.Dict(trees, ((PyList)tree.Data!).Items[index]),
        TreeKind.Tuple or TreeKind.List => KeyEntry.Sequence(trees, index),
        _ => KeyEntry.Flattened(trees, index),
    };
}

using Nnx.Jax.Core;
using Nnx.Python.Calls;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Jax.Trees.Module;

/// <summary>What the functions of <c>jax.tree</c> and <c>jax.tree_util</c> do.</summary>
internal static class TreeBodies
{
    public static PyObject All(Interpreter py, BoundArguments a) =>
        PyBool.Of(Array.TrueForAll(Trees(py).Leaves(a[0], IsLeaf(py, a, 1)), py.IsTrue));

    public static PyObject AllLeaves(Interpreter py, BoundArguments a)
    {
        var isLeaf = IsLeaf(py, a, 1);
        return PyBool.Of(py.Iterate(a[0]).All(value => Trees(py).Flatten(value, isLeaf).Structure.IsLeaf));
    }

    public static PyObject Broadcast(Interpreter py, BoundArguments a)
    {
        var trees = Trees(py);
        var isLeaf = IsLeaf(py, a, 2);
        var (leaves, prefix) = trees.Flatten(a[0], isLeaf);
        var (_, full) = trees.Flatten(a[1], isLeaf);
        var parts = prefix.FlattenUpTo(a[1]);
        return full.Unflatten([.. parts.SelectMany((part, i) => Enumerable.Repeat(leaves[i], trees.Leaves(part, isLeaf).Length))]);
    }

    public static PyObject Flatten(Interpreter py, BoundArguments a)
    {
        var (leaves, structure) = Trees(py).Flatten(a[0], IsLeaf(py, a, 1));
        return new PyTuple(new PyList(leaves), structure);
    }

    public static PyObject FlattenWithPath(Interpreter py, BoundArguments a)
    {
        var (leaves, paths, structure) = Paths(py, a, 1, 2);
        return new PyTuple(new PyList(paths.Zip(leaves, static (path, leaf) => new PyTuple(path, leaf))), structure);
    }

    public static PyObject Leaves(Interpreter py, BoundArguments a) => new PyList(Trees(py).Leaves(a[0], IsLeaf(py, a, 1)));

    public static PyObject LeavesWithPath(Interpreter py, BoundArguments a)
    {
        var (leaves, paths, _) = Paths(py, a, 1, 2);
        return new PyList(paths.Zip(leaves, static (path, leaf) => new PyTuple(path, leaf)));
    }

    public static PyObject Map(Interpreter py, BoundArguments a)
    {
        var (leaves, structure) = Trees(py).Flatten(a[1], IsLeaf(py, a, 3));
        var columns = a.Rest(2).Select(structure.FlattenUpTo).ToArray();
        return structure.Unflatten([.. leaves.Select((leaf, i) => py.Call(a[0], [leaf, .. columns.Select(column => column[i])]))]);
    }

    public static PyObject MapWithPath(Interpreter py, BoundArguments a)
    {
        var (leaves, paths, structure) = Paths(py, a, 3, 4, tree: 1);
        var columns = a.Rest(2).Select(structure.FlattenUpTo).ToArray();
        return structure.Unflatten([.. leaves.Select((leaf, i) => py.Call(a[0], [paths[i], leaf, .. columns.Select(column => column[i])]))]);
    }

    public static PyObject Reduce(Interpreter py, BoundArguments a)
    {
        var leaves = Trees(py).Leaves(a[1], IsLeaf(py, a, 3));
        if (a.Given(2))
        {
            return leaves.Aggregate(a[2], (total, leaf) => py.Call(a[0], total, leaf));
        }

        return leaves.Length == 0
            ? throw PyError.Type("reduce() of empty iterable with no initial value")
            : leaves.Aggregate((total, leaf) => py.Call(a[0], total, leaf));
    }

    public static PyObject Structure(Interpreter py, BoundArguments a) => Trees(py).Flatten(a[0], IsLeaf(py, a, 1)).Structure;

    public static PyObject Unflatten(Interpreter py, BoundArguments a) => a[0] is PyTreeDef structure
        ? structure.Unflatten([.. py.Iterate(a[1])])
        : throw PyError.NoAttribute(a[0], "unflatten");

    public static PyObject Transpose(Interpreter py, BoundArguments a)
    {
        var trees = Trees(py);
        var (leaves, structure) = trees.Flatten(a[2]);
        var outer = (PyTreeDef)a[0];
        var inner = a[1] is PyTreeDef given ? given : trees.Flatten(outer.FlattenUpTo(a[2])[0]).Structure;
        if (structure.LeafCount != inner.LeafCount * outer.LeafCount)
        {
            throw PyError.Type($"Mismatch\n{structure}\n != \n{Compose(trees, outer, inner)}");
        }

        return inner.Unflatten([.. Enumerable.Range(0, inner.LeafCount).Select(column =>
            outer.Unflatten([.. Enumerable.Range(0, outer.LeafCount).Select(row => leaves[(row * inner.LeafCount) + column])]))]);
    }

    public static PyObject KeyText(Interpreter py, BoundArguments a)
    {
        var simple = py.IsTrue(a[1]);
        return new PyStr(string.Join(py.Str(a[2]), py.Iterate(a[0]).Select(key => simple && key is KeyEntry entry ? py.Str(entry.Key) : py.Str(key))));
    }

    /// <summary>A predicate of the program; null for None.</summary>
    public static Func<PyObject, bool>? IsLeaf(Interpreter py, BoundArguments a, int index) =>
        a.OrNull(index) is { } predicate ? value => py.IsTrue(py.Call(predicate, value)) : null;

    private static PyTreeDef Compose(TreeFunctions trees, PyTreeDef outer, PyTreeDef inner)
    {
        var part = inner.Unflatten([.. Enumerable.Repeat<PyObject>(PyInt.Of(0), inner.LeafCount)]);
        return trees.Flatten(outer.Unflatten([.. Enumerable.Repeat(part, outer.LeafCount)])).Structure;
    }

    private static (PyObject[] Leaves, PyTuple[] Paths, PyTreeDef Structure) Paths(Interpreter py, BoundArguments a, int isLeaf, int takesPath, int tree = 0)
    {
        if (a.Given(takesPath) && py.IsTrue(a[takesPath]))
        {
            throw new UnsupportedConstructException("is_leaf_takes_path=True");
        }

        return Trees(py).FlattenWithPaths(a[tree], IsLeaf(py, a, isLeaf));
    }

    private static TreeFunctions Trees(Interpreter py) => JaxContext.Of(py).Trees;
}

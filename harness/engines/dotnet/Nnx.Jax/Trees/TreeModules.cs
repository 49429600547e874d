using Nnx.Jax.Core;
using Nnx.Python.Building;
using Nnx.Python.Calls;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Jax.Trees;

/// <summary>The modules <c>jax.tree</c> and <c>jax.tree_util</c>: the same functions under two sets of names.</summary>
internal static class TreeModules
{
    private static readonly (string Name, string Signature, NativeBody Body)[] Functions =
    [
        ("map", "f, tree, *rest, is_leaf=None", Map),
        ("leaves", "tree, is_leaf=None", static (py, a) => new PyList(Trees(py).Leaves(a[0], IsLeaf(py, a[1])))),
        ("flatten", "tree, is_leaf=None", static (py, a) =>
        {
            var (leaves, structure) = Trees(py).Flatten(a[0], IsLeaf(py, a[1]));
            return new PyTuple(new PyList(leaves), structure);
        }),
        ("unflatten", "treedef, leaves", static (py, a) => ((PyTreeDef)a[0]).Unflatten([.. py.Iterate(a[1])])),
        ("structure", "tree, is_leaf=None", static (py, a) => Trees(py).Flatten(a[0], IsLeaf(py, a[1])).Structure),
        ("reduce", "function, tree, initializer=Unspecified, is_leaf=None", Reduce),
        ("all", "tree, *, is_leaf=None", static (py, a) => PyBool.Of(Trees(py).Leaves(a[0], IsLeaf(py, a[1])).All(py.IsTrue))),
        ("transpose", "outer_treedef, inner_treedef, pytree_to_transpose", Transpose),
        ("flatten_with_path", "tree, is_leaf=None, is_leaf_takes_path=False", static (py, a) =>
        {
            var (leaves, paths, structure) = Trees(py).FlattenWithPaths(a[0], IsLeaf(py, a[1]));
            return new PyTuple(new PyList(Pairs(leaves, paths)), structure);
        }),
        ("leaves_with_path", "tree, is_leaf=None, is_leaf_takes_path=False", static (py, a) =>
        {
            var (leaves, paths, _) = Trees(py).FlattenWithPaths(a[0], IsLeaf(py, a[1]));
            return new PyList(Pairs(leaves, paths));
        }),
        ("broadcast", "prefix_tree, full_tree, is_leaf=None", Broadcast),
        ("map_with_path", "f, tree, *rest, is_leaf=None, is_leaf_takes_path=False", MapWithPath),
    ];

    /// <summary><c>jax.tree</c>.</summary>
    public static NativeModule Tree { get; } = Short();

    /// <summary><c>jax.tree_util</c>.</summary>
    public static NativeModule TreeUtil { get; } = Long();

    private static NativeModule Short()
    {
        var module = new ModuleBuilder("jax.tree");
        foreach (var (name, signature, body) in Functions)
        {
            module.Function(name, signature, body, "jax._src.tree");
        }

        return module.Build();
    }

    private static NativeModule Long()
    {
        var module = new ModuleBuilder("jax.tree_util");
        foreach (var (name, signature, body) in Functions)
        {
            module.Function($"tree_{name}", signature, body, "jax._src.tree_util");
        }

        module
            .Function("treedef_is_leaf", "treedef", static (_, a) => PyBool.Of(((PyTreeDef)a[0]).NodeCount == 1))
            .Function("treedef_children", "treedef", static (_, a) => new PyList(((PyTreeDef)a[0]).Children))
            .Function("treedef_tuple", "treedefs", static (py, a) => Trees(py).TupleOf([.. py.Iterate(a[0]).Cast<PyTreeDef>()]))
            .Function("all_leaves", "iterable, is_leaf=None", static (py, a) => PyBool.Of(py.Iterate(a[0]).All(item =>
                Trees(py).Flatten(item, IsLeaf(py, a[1])).Structure.IsLeaf)))
            .Function("keystr", "keys, *, simple=False, separator=''", KeyString)
            .Class(KeyEntry.DictKey)
            .Class(KeyEntry.SequenceKey)
            .Class(KeyEntry.GetAttrKey)
            .Class(KeyEntry.FlattenedIndexKey)
            .Class(PartialObject.Class)
            .Value("PyTreeDef", static py => Trees(py).TreeDefType);
        TreeRegistration.Add(module);
        return module.Build();
    }

    internal static TreeFunctions Trees(Interpreter py) => JaxContext.Of(py).Trees;

    private static Func<PyObject, bool>? IsLeaf(Interpreter py, PyObject given) =>
        given is PyNone ? null : node => py.IsTrue(py.Call(given, node));

    private static PyObject Map(Interpreter py, BoundArguments a)
    {
        var trees = Trees(py);
        var (leaves, structure) = trees.Flatten(a[1], IsLeaf(py, a[3]));
        return structure.Unflatten(Mapped(py, a[0], structure, [leaves], a.Rest(2)));
    }

    private static PyObject MapWithPath(Interpreter py, BoundArguments a)
    {
        var trees = Trees(py);
        var (leaves, paths, structure) = trees.FlattenWithPaths(a[1], IsLeaf(py, a[3]));
        return structure.Unflatten(Mapped(py, a[0], structure, [paths, leaves], a.Rest(2)));
    }

    private static PyObject[] Mapped(Interpreter py, PyObject function, PyTreeDef structure, PyObject[][] first, PyTuple rest)
    {
        PyObject[][] columns = [.. first, .. rest.Select(structure.FlattenUpTo)];
        return [.. Enumerable.Range(0, first[0].Length).Select(i => py.Call(function, Array.ConvertAll(columns, column => column[i])))];
    }

    private static PyObject Reduce(Interpreter py, BoundArguments a)
    {
        var leaves = Trees(py).Leaves(a[1], IsLeaf(py, a[3]));
        var (result, start) = a.Optional(2) is { } initial
            ? (initial, 0)
            : leaves.Length > 0 ? (leaves[0], 1) : throw Python.Errors.PyError.Type("reduce() of empty iterable with no initial value");
        return leaves[start..].Aggregate(result, (sum, leaf) => py.Call(a[0], sum, leaf));
    }

    private static PyObject Transpose(Interpreter py, BoundArguments a)
    {
        var outer = (PyTreeDef)a[0];
        var leaves = Trees(py).Leaves(a[2]);
        var inner = a[1] as PyTreeDef ?? Trees(py).Flatten(outer.FlattenUpTo(a[2])[0]).Structure;
        if (leaves.Length != outer.LeafCount * inner.LeafCount)
        {
            throw Python.Errors.PyError.Type($"Mismatch\n{outer}\n != \n{inner}");
        }

        return inner.Unflatten([.. Enumerable.Range(0, inner.LeafCount).Select(i =>
            outer.Unflatten([.. Enumerable.Range(0, outer.LeafCount).Select(j => leaves[(j * inner.LeafCount) + i])]))]);
    }

    private static PyObject Broadcast(Interpreter py, BoundArguments a)
    {
        var (trees, isLeaf) = (Trees(py), IsLeaf(py, a[2]));
        var (leaves, prefix) = trees.Flatten(a[0], isLeaf);
        var parts = prefix.FlattenUpTo(a[1]);
        return trees.Flatten(a[1], isLeaf).Structure.Unflatten(
            [.. parts.SelectMany((part, i) => Enumerable.Repeat(leaves[i], trees.Leaves(part, isLeaf).Length))]);
    }

    private static IEnumerable<PyObject> Pairs(PyObject[] leaves, PyTuple[] paths) =>
        paths.Zip(leaves, static (path, leaf) => new PyTuple(path, leaf));

    private static PyStr KeyString(Interpreter py, BoundArguments a) => py.IsTrue(a[1])
        ? new PyStr(string.Join(py.Str(a[2]), py.Iterate(a[0]).Select(entry => entry is KeyEntry key ? py.Str(key.Key) : py.Str(entry))))
        : new PyStr(string.Concat(py.Iterate(a[0]).Select(py.Str)));
}

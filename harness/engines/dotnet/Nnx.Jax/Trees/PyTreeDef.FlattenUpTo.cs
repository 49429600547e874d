using Nnx.Jax.Rules;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Jax.Trees;

public sealed partial class PyTreeDef
{
    /// <summary>The subtrees of a tree that stand where this structure has its leaves.</summary>
    /// <exception cref="PyRaise">ValueError where this structure is no prefix of the tree's.</exception>
    public PyObject[] FlattenUpTo(PyObject tree)
    {
        var leaves = new PyObject[LeafCount];
        Fill(tree, leaves, LeafCount);
        return leaves;
    }

    // From the last child to the first, so that of several mismatches the last is told, as jaxlib does.
    private void Fill(PyObject value, PyObject[] leaves, int end)
    {
        if (Kind == TreeKind.Leaf)
        {
            leaves[end - 1] = value;
            return;
        }

        var children = ChildrenOf(value);
        for (var i = children.Length - 1; i >= 0; i--)
        {
            Children[i].Fill(children[i], leaves, end);
            end -= Children[i].LeafCount;
        }
    }

    private PyObject[] ChildrenOf(PyObject value)
    {
        var py = _trees.Python;
        switch (Kind)
        {
            case TreeKind.None:
                return value is PyNone ? [] : throw PyError.Value($"Expected None, got {py.Repr(value)}.\n\n"
                    + "In previous releases of JAX, flatten-up-to used to consider None to be a tree-prefix of non-None values. "
                    + "To obtain the previous behavior, you can usually write:\n"
                    + "  jax.tree.map(lambda x, y: None if x is None else f(x, y), a, b, is_leaf=lambda x: x is None)");
            case TreeKind.Tuple:
                return TreeFunctions.IsExactTuple(value)
                    ? Checked([.. (PyTuple)value], value, "Tuple arity mismatch", "tuple")
                    : throw Expected("tuple", value);
            case TreeKind.List:
                return TreeFunctions.IsExactList(value)
                    ? Checked([.. ((PyList)value).Items], value, "List arity mismatch", "list")
                    : throw Expected("list", value);
            case TreeKind.Dict:
                return TreeFunctions.IsExactDict(value) ? ValuesOf((PyDict)value) : throw Expected("dict", value);
            case TreeKind.NamedTuple:
                if (value is not PyTuple tuple || py.FindAttribute(value, "_fields") is null)
                {
                    throw Expected("named tuple", value);
                }

                var items = Checked([.. tuple], value, "Named tuple arity mismatch", "tuple");
                return ReferenceEquals(value.Type, NodeType)
                    ? items
                    : throw PyError.Value($"Named tuple type mismatch: expected type: {NodeType}, tuple: {py.Repr(value)}.");
            default:
                return CustomChildren(value);
        }
    }

    private PyObject[] ValuesOf(PyDict dict)
    {
        var py = _trees.Python;
        var keys = _trees.SortedKeys(dict);
        if (!py.IsEqual(new PyList(keys), Data!))
        {
            var found = _trees.Context.Holds(TextRules.DictMismatchShowsKeys)
                ? $"present keys: {py.Repr(new PyList(keys))}"
                : $"dict: {py.Repr(dict)}";
            throw PyError.Value($"Dict key mismatch; expected keys: {py.Repr(Data!)}; {found}.");
        }

        return Array.ConvertAll(keys, key => dict.Find(py, key)!);
    }

    private PyObject[] CustomChildren(PyObject value)
    {
        var py = _trees.Python;
        if (!ReferenceEquals(value.Type, NodeType))
        {
            throw PyError.Value($"Custom node type mismatch: expected type: {py.Repr(NodeType!)}, value: {py.Repr(value)}.");
        }

        var parts = Handler!.Flatten(py, value, withKeys: false);
        if (!SameData(py, Data, parts.Data))
        {
            throw PyError.Value($"Mismatch custom node data: {Shown(Data)} != {Shown(parts.Data)}; value: {py.Repr(value)}.");
        }

        return Checked(parts.Children, value, "Custom type arity mismatch", "value");

        string Shown(PyObject? data) => data is null ? "None" : py.Repr(data);
    }

    private PyObject[] Checked(PyObject[] children, PyObject value, string problem, string kind) => children.Length == Children.Count
        ? children
        : throw PyError.Value($"{problem}: {children.Length} != {Children.Count}; {kind}: {_trees.Python.Repr(value)}.");

    private PyRaise Expected(string kind, PyObject value) => PyError.Value($"Expected {kind}, got {_trees.Python.Repr(value)}.");
}

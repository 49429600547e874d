using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Jax.Trees;

public sealed partial class PyTreeDef
{
    /// <summary>A tree of this structure with other leaves.</summary>
    /// <exception cref="PyRaise">ValueError where there are too few or too many, and what registered classes raise.</exception>
    public PyObject Unflatten(IReadOnlyList<PyObject> leaves)
    {
        if (leaves.Count != LeafCount)
        {
            throw PyError.Value(leaves.Count < LeafCount
                ? $"Too few leaves for PyTreeDef; expected {LeafCount}, got {leaves.Count}"
                : $"Too many leaves for PyTreeDef; expected {LeafCount}.");
        }

        var next = 0;
        return Build(leaves, ref next);
    }

    private PyObject Build(IReadOnlyList<PyObject> leaves, ref int next)
    {
        if (Kind == TreeKind.Leaf)
        {
            return leaves[next++];
        }

        var children = new PyObject[Children.Count];
        for (var i = 0; i < children.Length; i++)
        {
            children[i] = Children[i].Build(leaves, ref next);
        }

        return Assemble(children);
    }

    /// <summary>The root with the given children.</summary>
    internal PyObject Assemble(PyObject[] children)
    {
        var py = _trees.Python;
        switch (Kind)
        {
            case TreeKind.None:
                return PyNone.Value;
            case TreeKind.Tuple:
                return new PyTuple(children);
            case TreeKind.List:
                return new PyList(children);
            case TreeKind.Dict:
                var dict = new PyDict();
                for (var i = 0; i < children.Length; i++)
                {
                    dict.Store(py, ((PyList)Data!).Items[i], children[i]);
                }

                return dict;
            case TreeKind.NamedTuple:
                return py.Call(NodeType!, children);
            default:
                return Handler!.Unflatten(py, NodeType!, Data, children);
        }
    }
}

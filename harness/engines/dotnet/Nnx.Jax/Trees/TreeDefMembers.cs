using Nnx.Python.Building;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Jax.Trees;

/// <summary>The attributes and methods of <c>PyTreeDef</c>.</summary>
internal static class TreeDefMembers
{
    public static void Define(ClassBuilder type) => type
        .Property("num_leaves", (_, self) => PyInt.Of(((PyTreeDef)self).LeafCount))
        .Property("num_nodes", (_, self) => PyInt.Of(((PyTreeDef)self).NodeCount))
        .Method("unflatten", "self, leaves, /", (py, arguments) => Self(arguments[0]).Unflatten([.. py.Iterate(arguments[1])]))
        .Method("flatten_up_to", "self, tree, /", (_, arguments) => new PyList(Self(arguments[0]).FlattenUpTo(arguments[1])))
        .Method("children", "self", (_, arguments) => new PyList(Self(arguments[0]).Children))
        .Method("node_data", "self", (_, arguments) => NodeData(Self(arguments[0])))
        .Method(Slot.Repr, "self", (_, arguments) => new PyStr(Self(arguments[0]).ToString()))
        .Method(Slot.Hash, "self", (py, arguments) => PyInt.Of(Self(arguments[0]).HashOf(py)))
        .Method(Slot.Eq, "self, other, /", (py, arguments) => PyBool.Of(arguments[1] is PyTreeDef other && Self(arguments[0]).SameAs(py, other)))
        .Method(Slot.Ne, "self, other, /", (py, arguments) => PyBool.Of(arguments[1] is PyTreeDef other && !Self(arguments[0]).SameAs(py, other)));

    private static PyTreeDef Self(PyObject value) => (PyTreeDef)value;

    private static PyObject NodeData(PyTreeDef tree)
    {
        PyType? type = tree.Kind switch
        {
            TreeKind.Leaf => null,
            TreeKind.None => BuiltinTypes.NoneType,
            TreeKind.Tuple => BuiltinTypes.Tuple,
            TreeKind.List => BuiltinTypes.List,
            TreeKind.Dict => BuiltinTypes.Dict,
            _ => tree.NodeType,
        };
        return type is null ? PyNone.Value : new PyTuple(type, tree.Data ?? PyNone.Value);
    }
}

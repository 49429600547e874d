using Nnx.Flax.Representation;
using Nnx.Python.Building;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Flax.Graph.Definitions;

/// <summary>Members of the classes that stand for attributes of definitions.</summary>
internal static class AttributeMembers
{
    public static void DefineStatic(ClassBuilder members) => members
        .New("cls, value", (_, a) => new AttributeValue((PyType)a[0], null, a[1]))
        .Property("value", (_, self) => Of(self).Value!)
        .Method(Slot.Repr, "self, /", (py, a) => new PyStr($"{a[0].Type.Name}(value={py.Repr(Of(a[0]).Value!)})"))
        .Method(Slot.Eq, "self, other, /", (py, a) => a[1] is AttributeValue other && ReferenceEquals(other.Type, a[0].Type)
            ? PyBool.Of(py.IsEqual(Of(a[0]).Value!, other.Value!))
            : PyNotImplemented.Value)
        .Method(Slot.Hash, "self, /", (py, a) => PyInt.Of(py.Hash(new PyTuple(Of(a[0]).Value!))));

    public static void DefineKeyed(ClassBuilder members) => members
        .Property("key", (_, self) => Of(self).Key!)
        .Property("value", (_, self) => Of(self).Value!)
        .Method(Slot.Repr, "self, /", (py, a) =>
            new PyStr($"{a[0].Type.Name}(key={py.Repr(Of(a[0]).Key!)}, value={Show(py, Of(a[0]).Value!)})"));

    private static string Show(Interpreter py, PyObject value) =>
        value is IRepresentable representable ? Representer.Show(py, representable) : py.Repr(value);

    private static AttributeValue Of(PyObject self) => (AttributeValue)self;
}

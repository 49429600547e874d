using Nnx.Python.Building;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Python.Builtins;

/// <summary>Members of <c>object</c>.</summary>
internal static class ObjectMembers
{
    public static void Define(ClassBuilder c) => c
        .New("cls, *args, **kwargs", (py, a) => Allocate((PyType)a[0]))
        .Method(Slot.Init, "self, *args, **kwargs", (_, _) => PyNone.Value)
        .Method(Slot.GetAttribute, "self, name, /", (py, a) =>
            py.FindGenericAttribute(a[0], ((PyStr)a[1]).Value) ?? throw PyError.NoAttribute(a[0], ((PyStr)a[1]).Value))
        .Method(Slot.SetAttr, "self, name, value, /", (py, a) =>
        {
            py.SetGenericAttribute(a[0], ((PyStr)a[1]).Value, a[2]);
            return PyNone.Value;
        })
        .Method(Slot.DelAttr, "self, name, /", (py, a) =>
        {
            py.SetGenericAttribute(a[0], ((PyStr)a[1]).Value, null);
            return PyNone.Value;
        })
        .Method(Slot.Eq, "self, other, /", (_, a) => ReferenceEquals(a[0], a[1]) ? PyBool.True : PyNotImplemented.Value)
        .Method(Slot.Ne, "self, other, /", (py, a) => py.CallSlot(a[0], Slot.Eq, a[1]) is { } equal and not PyNotImplemented
            ? PyBool.Of(!py.IsTrue(equal))
            : PyNotImplemented.Value)
        .Method(Slot.Hash, "self, /", (_, a) => PyInt.Of(System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(a[0])))
        .Method(Slot.Str, "self, /", (py, a) => new PyStr(py.Repr(a[0])));

    private static PyObject Allocate(PyType type) =>
        (type.Allocator ?? throw PyError.Type($"cannot create '{type.Name}' instances"))(type);
}

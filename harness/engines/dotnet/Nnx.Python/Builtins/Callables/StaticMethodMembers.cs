using Nnx.Python.Building;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Descriptors;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Python.Builtins.Callables;

/// <summary>Members of <c>staticmethod</c>.</summary>
internal static class StaticMethodMembers
{
    public static void Define(ClassBuilder c) => c
        .New("cls, function, /", (_, a) => new PyStaticMethod((PyType)a[0], a[1]))
        .Method(Slot.Init, "self, function, /", (_, _) => PyNone.Value)
        .Method(Slot.Call, "self, /, *args, **kwargs", (py, a) => py.Call(
            Self(a[0]).Function, CallForwarding.Arguments(a.Rest(1), a.Keywords(2))))
        .Method(Slot.Repr, "self, /", (py, a) => new PyStr($"<staticmethod({py.Repr(Self(a[0]).Function)})>"))
        .Method(Slot.Get, "self, instance, owner=None, /", (py, a) =>
            Descriptor.Get(py, a[0], a.OrNull(1), a.OrNull(2) as PyType ?? a[1].Type))
        .Method(Slot.GetAttr, "self, name, /", (py, a) => py.GetAttribute(Self(a[0]).Function, ((PyStr)a[1]).Value))
        .Property("__func__", (_, self) => Self(self).Function)
        .Property("__wrapped__", (_, self) => Self(self).Function)
        .Property("__name__", (py, self) => py.GetAttribute(Self(self).Function, "__name__"))
        .Property("__doc__", (py, self) => py.FindAttribute(Self(self).Function, "__doc__") ?? PyNone.Value)
        .Property("__isabstractmethod__", (py, self) => PyBool.Of(PropertyMembers.IsAbstract(py, Self(self).Function)));

    private static PyStaticMethod Self(PyObject self) => (PyStaticMethod)self;
}

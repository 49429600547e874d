using Nnx.Python.Building;
using Nnx.Python.Calls;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Descriptors;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Python.Builtins.Callables;

/// <summary>Members of <c>property</c> and of the properties of native classes.</summary>
internal static class PropertyMembers
{
    public static void Define(ClassBuilder c) => c
        .New("cls, fget=None, fset=None, fdel=None, doc=None", (py, a) =>
            new PyProperty((PyType)a[0], a.OrNull(1), a.OrNull(2), a.OrNull(3), a.OrNull(4) ?? Doc(py, a.OrNull(1))))
        .Method(Slot.Init, "self, fget=None, fset=None, fdel=None, doc=None", (_, _) => PyNone.Value)
        .Method("getter", "self, fget, /", (_, a) => With(a, a[1], Self(a[0]).Setter, Self(a[0]).Deleter))
        .Method("setter", "self, fset, /", (_, a) => With(a, Self(a[0]).Getter, a[1], Self(a[0]).Deleter))
        .Method("deleter", "self, fdel, /", (_, a) => With(a, Self(a[0]).Getter, Self(a[0]).Setter, a[1]))
        .Method(Slot.Get, "self, instance, owner=None, /", (py, a) => a.OrNull(1) is { } instance
            ? Descriptor.Get(py, a[0], instance, instance.Type)
            : a[0])
        .Method(Slot.Set, "self, instance, value, /", (py, a) =>
        {
            Descriptor.Set(py, a[0], a[1], a[2]);
            return PyNone.Value;
        })
        .Method(Slot.Delete, "self, instance, /", (py, a) =>
        {
            Descriptor.Set(py, a[0], a[1], null);
            return PyNone.Value;
        })
        .Method(Slot.SetName, "self, owner, name, /", (_, a) =>
        {
            Self(a[0]).Name = (a[2] as PyStr)?.Value;
            return PyNone.Value;
        })
        .Property("fget", (_, self) => Self(self).Getter ?? PyNone.Value)
        .Property("fset", (_, self) => Self(self).Setter ?? PyNone.Value)
        .Property("fdel", (_, self) => Self(self).Deleter ?? PyNone.Value)
        .Property("__doc__", (_, self) => Self(self).Doc ?? PyNone.Value, (_, self, value) => Self(self).Doc = value)
        .Property("__isabstractmethod__", (py, self) => PyBool.Of(
            Self(self).IsAbstract || IsAbstract(py, Self(self).Getter) || IsAbstract(py, Self(self).Setter) || IsAbstract(py, Self(self).Deleter)));

    public static void DefineGetSet(ClassBuilder c) => c
        .Method(Slot.Repr, "self, /", (_, a) => new PyStr(
            $"<attribute '{((NativeProperty)a[0]).Name}' of '{((NativeProperty)a[0]).Owner.FullName}' objects>"))
        .Method(Slot.Get, "self, instance, owner=None, /", (py, a) => a.OrNull(1) is { } instance
            ? Descriptor.Get(py, a[0], instance, instance.Type)
            : a[0])
        .Method(Slot.Set, "self, instance, value, /", (py, a) =>
        {
            Descriptor.Set(py, a[0], a[1], a[2]);
            return PyNone.Value;
        })
        .Property("__name__", (_, self) => new PyStr(((NativeProperty)self).Name))
        .Property("__objclass__", (_, self) => ((NativeProperty)self).Owner);

    public static bool IsAbstract(Interpreter py, PyObject? function) =>
        function is not null && py.FindAttribute(function, "__isabstractmethod__") is { } flag && py.IsTrue(flag);

    private static PyProperty Self(PyObject self) => (PyProperty)self;

    private static PyProperty With(BoundArguments a, PyObject? getter, PyObject? setter, PyObject? deleter) =>
        new(a[0].Type, getter is PyNone ? null : getter, setter is PyNone ? null : setter, deleter is PyNone ? null : deleter, Self(a[0]).Doc)
        {
            Name = Self(a[0]).Name,
        };

    private static PyObject? Doc(Interpreter py, PyObject? getter) =>
        getter is null ? null : py.FindAttribute(getter, "__doc__");
}

using Nnx.Python.Building;
using Nnx.Python.Calls;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Python.Builtins.Callables;

/// <summary>Members of bound methods; what they lack is read from the function.</summary>
internal static class MethodMembers
{
    public static void Define(ClassBuilder c) => c
        .New("cls, function, instance, /", (_, a) => Interpreter.IsCallable(a[1])
            ? new PyMethod(a[1], a[2])
            : throw PyError.Type("first argument must be callable"))
        .Method(Slot.Call, "self, /, *args, **kwargs", (py, a) => py.Call(a[0], CallForwarding.Arguments(a.Rest(1), a.Keywords(2))))
        .Method(Slot.Repr, "self, /", (py, a) => new PyStr(Repr(py, Self(a[0]))))
        .Method(Slot.GetAttr, "self, name, /", (py, a) => py.GetAttribute(Self(a[0]).Function, ((PyStr)a[1]).Value))
        .Method(Slot.Eq, "self, value, /", (py, a) => a[1] is PyMethod other
            ? PyBool.Of(ReferenceEquals(Self(a[0]).Self, other.Self) && py.IsEqual(Self(a[0]).Function, other.Function))
            : PyNotImplemented.Value)
        .Method(Slot.Hash, "self, /", (py, a) =>
            PyInt.Of(py.Hash(Self(a[0]).Function) ^ (py.Identity(Self(a[0]).Self) >> 4)))
        .Property("__func__", (_, self) => Self(self).Function)
        .Property("__self__", (_, self) => Self(self).Self)
        .Property("__name__", (py, self) => py.GetAttribute(Self(self).Function, "__name__"))
        .Property("__qualname__", (py, self) => py.GetAttribute(Self(self).Function, "__qualname__"))
        .Property("__module__", (py, self) => py.FindAttribute(Self(self).Function, "__module__") ?? PyNone.Value)
        .Property("__doc__", (py, self) => py.FindAttribute(Self(self).Function, "__doc__") ?? PyNone.Value)
        .Property("__wrapped__", (py, self) => py.GetAttribute(Self(self).Function, "__wrapped__"));

    private static PyMethod Self(PyObject self) => (PyMethod)self;

    private static string Repr(Interpreter py, PyMethod method)
    {
        var name = py.FindAttribute(method.Function, "__qualname__") ?? py.FindAttribute(method.Function, "__name__");
        return $"<bound method {(name is PyStr text ? text.Value : "?")} of {py.Repr(method.Self)}>";
    }
}

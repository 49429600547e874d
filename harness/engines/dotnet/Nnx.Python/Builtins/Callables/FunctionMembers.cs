using Nnx.Python.Building;
using Nnx.Python.Calls;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Python.Builtins.Callables;

/// <summary>Members of functions that are native: those that look like Python functions and those that look built-in.</summary>
internal static class FunctionMembers
{
    public static void Define(ClassBuilder c)
    {
        DefineNames(c);
        c.Method(Slot.Repr, "self, /", (py, a) => new PyStr($"<function {Self(a[0]).QualifiedName} at {py.Address(a[0])}>"));
    }

    public static void DefineBuiltin(ClassBuilder c)
    {
        DefineNames(c);
        c.Method(Slot.Repr, "self, /", (_, a) => new PyStr(Self(a[0]).QualifiedName.Contains('.', StringComparison.Ordinal)
                ? $"<method '{Self(a[0]).Name}' of '{Self(a[0]).QualifiedName.Split('.')[0]}' objects>"
                : $"<built-in function {Self(a[0]).Name}>"))
            .Property("__self__", (_, _) => PyNone.Value);
    }

    private static NativeFunction Self(PyObject self) => (NativeFunction)self;

    private static void DefineNames(ClassBuilder c) => c
        .Method(Slot.Call, "self, /, *args, **kwargs", (py, a) => py.Call(a[0], CallForwarding.Arguments(a.Rest(1), a.Keywords(2))))
        .Method(Slot.Get, "self, instance, owner=None, /", (_, a) => a.OrNull(1) is { } instance ? new PyMethod(a[0], instance) : a[0])
        .Property("__name__", (_, self) => new PyStr(Self(self).Name))
        .Property("__qualname__", (_, self) => new PyStr(Self(self).QualifiedName))
        .Property("__module__", (_, self) => new PyStr(Self(self).Module))
        .Property("__doc__", (_, _) => PyNone.Value)
        .Property("__text_signature__", (_, _) => PyNone.Value);
}

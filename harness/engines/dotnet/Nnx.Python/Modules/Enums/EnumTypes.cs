using Nnx.Python.Building;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Python.Modules.Enums;

/// <summary>The small classes of <c>enum</c> that all interpreters share.</summary>
internal static class EnumTypes
{
    public static PyType Auto { get; } = Make("auto", BuiltinTypes.Object, c => c
        .New("cls, value=...", (_, a) => new PyAuto { Value = a.Optional(1) })
        .Method(Slot.Repr, "self", (py, a) => new PyStr(((PyAuto)a[0]).Value is { } value ? $"auto({py.Repr(value)})" : "auto(_auto_null)"))
        .Property("value", (_, self) => ((PyAuto)self).Value ?? PyNone.Value));

    public static PyType Member { get; } = Make("member", BuiltinTypes.Object, c => c
        .New("cls, value", (_, a) => new PyEnumWrapper(a[1], true)));

    public static PyType NonMember { get; } = Make("nonmember", BuiltinTypes.Object, c => c
        .New("cls, value", (_, a) => new PyEnumWrapper(a[1], false)));

    /// <summary>The namespace of the body of an enum class.</summary>
    public static PyType Namespace { get; } = Make("_EnumDict", BuiltinTypes.Dict, c => c
        .Method(Slot.SetItem, "self, key, value", (py, a) =>
        {
            ((PyEnumNamespace)a[0]).Define(py, (PyStr)a[1], a[2]);
            return PyNone.Value;
        }));

    private static PyType Make(string name, PyType parent, Action<ClassBuilder> define) =>
        new(name, "enum", [parent], new PyTypeOptions { IsImmutable = true, Define = define });
}

using Nnx.Python.Building;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Python.Builtins.Singletons;

/// <summary>Members of the classes of None, Ellipsis and NotImplemented.</summary>
internal static class SingletonMembers
{
    public static void DefineNone(ClassBuilder c) => c
        .New("cls, /", (_, _) => PyNone.Value)
        .Method(Slot.Repr, "self, /", (_, _) => new PyStr("None"))
        .Method(Slot.Bool, "self, /", (_, _) => PyBool.False);

    public static void DefineEllipsis(ClassBuilder c) => c
        .New("cls, /", (_, _) => PyEllipsis.Value)
        .Method(Slot.Repr, "self, /", (_, _) => new PyStr("Ellipsis"))
        .Method("__reduce__", "self, /", (_, _) => new PyStr("Ellipsis"));

    public static void DefineNotImplemented(ClassBuilder c) => c
        .New("cls, /", (_, _) => PyNotImplemented.Value)
        .Method(Slot.Repr, "self, /", (_, _) => new PyStr("NotImplemented"))
        .Method(Slot.Bool, "self, /", (_, _) => PyBool.True)
        .Method("__reduce__", "self, /", (_, _) => new PyStr("NotImplemented"));
}

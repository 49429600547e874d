using Nnx.Python.Building;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Python.Interpretation.Classes;

/// <summary>Members of <c>member_descriptor</c>.</summary>
internal static class SlotMembers
{
    public static void Define(ClassBuilder c) => c
        .Method(Slot.Get, "self, instance, owner=None, /", (_, a) =>
            a.OrNull(1) is { } instance ? Self(a[0]).Get(instance) : a[0])
        .Method(Slot.Set, "self, instance, value, /", (_, a) =>
        {
            Self(a[0]).Set(a[1], a[2]);
            return PyNone.Value;
        })
        .Method(Slot.Delete, "self, instance, /", (_, a) =>
        {
            Self(a[0]).Set(a[1], null);
            return PyNone.Value;
        })
        .Method(Slot.Repr, "self, /", (_, a) => new PyStr($"<member '{Self(a[0]).Name}' of '{Self(a[0]).Owner.Name}' objects>"))
        .Property("__name__", (_, self) => new PyStr(Self(self).Name))
        .Property("__objclass__", (_, self) => Self(self).Owner);

    private static PySlotMember Self(PyObject self) => (PySlotMember)self;
}

using Nnx.Python.Building;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Flax.Graph;

/// <summary>Members of <c>HashableMapping</c>.</summary>
internal static class HashableMappingMembers
{
    public static void Define(ClassBuilder members)
    {
        members
            .Method(Slot.Repr, "self, /", (py, a) => new PyStr(py.Repr(Of(a[0]).Entries)))
            .Method(Slot.Hash, "self, /", (py, a) => PyInt.Of(Of(a[0]).HashOf(py)))
            .Method(Slot.Eq, "self, other, /", (py, a) => PyBool.Of(a[1] is HashableMapping other && Of(a[0]).SameAs(py, other)))
            .Method(Slot.Len, "self, /", (_, a) => PyInt.Of(Of(a[0]).Entries.Count))
            .Method(Slot.Contains, "self, key, /", (py, a) => PyBool.Of(Of(a[0]).Entries.Find(py, a[1]) is not null))
            .Method(Slot.Iter, "self, /", (py, a) => py.GetIterator(Of(a[0]).Entries))
            .Method(Slot.GetItem, "self, key, /", (py, a) => Of(a[0]).Entries.Find(py, a[1]) ?? throw PyError.Key(a[1]))
            .Method("get", "self, key, default=None", (py, a) => Of(a[0]).Entries.Find(py, a[1]) ?? a[2])
            .Property("_mapping", (_, self) => Of(self).Entries);
        foreach (var view in new[] { "keys", "values", "items" })
        {
            members.Method(view, "self", (py, a) => py.CallMethod(Of(a[0]).Entries, view));
        }
    }

    private static HashableMapping Of(PyObject self) => (HashableMapping)self;
}

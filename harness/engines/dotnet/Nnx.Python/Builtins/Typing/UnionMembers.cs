using Nnx.Python.Building;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Objects.Sets;
using Nnx.Python.Objects.Typing;

namespace Nnx.Python.Builtins.Typing;

/// <summary>Members of <c>types.UnionType</c>.</summary>
internal static class UnionMembers
{
    public static void Define(ClassBuilder c) => c
        .Method(Slot.Repr, "self, /", (py, a) => new PyStr(
            string.Join(" | ", Self(a[0]).Members.Select(member => TypeText.Of(py, member)))))
        .Method(Slot.Or, "self, value, /", (_, a) => Unions.Of(a[0], a[1]) ?? PyNotImplemented.Value)
        .Method(Slot.ROr, "self, value, /", (_, a) => Unions.Of(a[1], a[0]) ?? PyNotImplemented.Value)
        .Method(Slot.Eq, "self, value, /", (py, a) => a[1] is PyUnion other
            ? PyBool.Of(Self(a[0]).Members.Count == other.Members.Count
                && Self(a[0]).Members.All(member => other.Members.Any(candidate => py.IsEqual(member, candidate))))
            : PyNotImplemented.Value)
        .Method(Slot.Hash, "self, /", (py, a) => PyInt.Of(py.Hash(PyFrozenSet.Of(py, Self(a[0]).Members))))
        .Method(Slot.InstanceCheck, "self, instance, /", (py, a) =>
            PyBool.Of(Self(a[0]).Members.Any(member => py.IsInstance(a[1], member))))
        .Method(Slot.SubclassCheck, "self, subclass, /", (py, a) =>
            PyBool.Of(Self(a[0]).Members.Any(member => py.IsSubclass(a[1], member))))
        .Property("__args__", (_, self) => Self(self).Members);

    private static PyUnion Self(PyObject self) => (PyUnion)self;
}

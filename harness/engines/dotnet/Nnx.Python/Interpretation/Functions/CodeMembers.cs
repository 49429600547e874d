using Nnx.Python.Building;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Python.Interpretation.Functions;

/// <summary>Members of <c>code</c>.</summary>
internal static class CodeMembers
{
    public static void Define(ClassBuilder c) => c
        .Property("co_name", (_, self) => new PyStr(Code(self).Name))
        .Property("co_qualname", (_, self) => new PyStr(Code(self).QualifiedName))
        .Property("co_filename", (_, self) => new PyStr(Code(self).FileName))
        .Property("co_firstlineno", (_, self) => PyInt.Of(Code(self).FirstLine))
        .Property("co_argcount", (_, self) => PyInt.Of(Code(self).Parameters.PositionalNames.Length))
        .Property("co_posonlyargcount", (_, self) => PyInt.Of(Code(self).Parameters.PositionalOnlyCount))
        .Property("co_kwonlyargcount", (_, self) => PyInt.Of(Code(self).Parameters.KeywordOnlyNames.Length))
        .Property("co_varnames", (_, self) => Names(Code(self).Scope.SlotNames))
        .Property("co_nlocals", (_, self) => PyInt.Of(Code(self).Scope.SlotNames.Length))
        .Property("co_cellvars", (_, self) => Names(Code(self).Scope.CellNames))
        .Property("co_freevars", (_, self) => Names(Code(self).Scope.FreeNames))
        .Method(Slot.Repr, "self, /", (_, a) => new PyStr(
            $"<code object {Code(a[0]).Name}, file \"{Code(a[0]).FileName}\", line {Code(a[0]).FirstLine}>"));

    private static PyCode Code(PyObject self) => (PyCode)self;

    private static PyTuple Names(IEnumerable<string> names) => new([.. names.Select(name => new PyStr(name))]);
}

using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime.Warnings;

namespace Nnx.Python.Modules.Warnings;

/// <summary>A warning that <c>catch_warnings(record=True)</c> recorded.</summary>
internal sealed class PyWarningMessage(ShownWarning shown) : PyObject
{
    private static readonly PyType MessageType = new("WarningMessage", "warnings", [BuiltinTypes.Object], new PyTypeOptions
    {
        IsImmutable = true,
        Define = c => c
            .Property("message", (_, self) => Of(self).Instance)
            .Property("category", (_, self) => Of(self).Category)
            .Property("filename", (_, _) => new PyStr("<program>"))
            .Property("lineno", (_, self) => PyInt.Of(Of(self).Line))
            .Property("file", (_, _) => PyNone.Value)
            .Property("line", (_, _) => PyNone.Value)
            .Property("source", (_, _) => PyNone.Value)
            .Method(Slot.Str, "self", (py, a) => new PyStr(
                $"{{message : {py.Repr(Of(a[0]).Instance)}, category : '{Of(a[0]).Category.Name}', filename : '<program>', lineno : {Of(a[0]).Line}, line : None}}")),
    });

    public override PyType Type => MessageType;

    private ShownWarning Shown { get; } = shown;

    private static ShownWarning Of(PyObject self) => ((PyWarningMessage)self).Shown;
}

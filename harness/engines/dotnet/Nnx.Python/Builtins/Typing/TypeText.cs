using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Python.Builtins.Typing;

/// <summary>How types inside other types are shown: <c>int</c>, <c>None</c>, <c>pkg.Name</c>.</summary>
internal static class TypeText
{
    public static string Of(Interpreter py, PyObject value) => value switch
    {
        PyEllipsis => "...",
        PyType type when type == BuiltinTypes.NoneType => "None",
        PyType type => type.FullName,
        _ => py.Repr(value),
    };
}

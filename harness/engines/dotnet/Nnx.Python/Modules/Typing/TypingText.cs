using Nnx.Python.Calls;
using Nnx.Python.Interpretation.Functions;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Python.Modules.Typing;

/// <summary>How types of <c>typing</c> are shown.</summary>
internal static class TypingText
{
    public static string Of(Interpreter py, PyTypingAlias alias)
    {
        switch (alias.Name)
        {
            case "Union" when alias.Arguments is { Count: 2 } two && IsNone(two[0]) != IsNone(two[1]):
                return $"typing.Optional[{Argument(py, IsNone(two[0]) ? two[1] : two[0])}]";
            case "Literal":
                return $"typing.Literal[{string.Join(", ", alias.Arguments.Select(py.Repr))}]";
            case "Annotated":
                return $"typing.Annotated[{Argument(py, alias.Origin)}, {string.Join(", ", alias.Metadata.Select(py.Repr))}]";
            case "Callable" when alias.Arguments.Count > 0:
                var result = Argument(py, alias.Arguments[^1]);
                return alias.Arguments is { Count: 2 } pair && (pair[0] is PyEllipsis or PyTypeVariable or PyTypingAlias { Name: "Concatenate" })
                    ? $"typing.Callable[{Argument(py, pair[0])}, {result}]"
                    : $"typing.Callable[[{Join(py, alias.Arguments.Take(alias.Arguments.Count - 1))}], {result}]";
        }

        var name = alias.Name is null ? Argument(py, alias.Origin) : $"typing.{alias.Name}";
        return $"{name}[{(alias.Arguments.Count == 0 ? "()" : Join(py, alias.Arguments))}]";
    }

    /// <summary>A type inside another: built-in classes by their bare name.</summary>
    public static string Argument(Interpreter py, PyObject type) => type switch
    {
        PyType plain => plain.FullName,
        PyEllipsis => "...",
        PyFunction function => function.Name,
        NativeFunction function => function.Name,
        PyList list => $"[{Join(py, list.Items)}]",
        _ => py.Repr(type),
    };

    private static string Join(Interpreter py, IEnumerable<PyObject> types) => string.Join(", ", types.Select(type => Argument(py, type)));

    private static bool IsNone(PyObject type) => ReferenceEquals(type, BuiltinTypes.NoneType);
}

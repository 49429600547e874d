using Nnx.Python.Building;
using Nnx.Python.Errors;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Python.Modules.RegularExpressions;

/// <summary><c>re.error</c>.</summary>
internal static class RegexError
{
    public static NativeClass Class { get; } = new("error", "re") { BuiltinBases = [ExceptionTypes.Exception] };

    public static PyRaise At(Interpreter py, string message, string pattern, int position)
    {
        var newline = pattern.Contains('\n', StringComparison.Ordinal);
        var line = pattern.AsSpan(0, position).Count('\n') + 1;
        var column = position - pattern.AsSpan(0, position).LastIndexOf('\n');
        var raised = PyError.Of(py.TypeOf(Class), newline
            ? $"{message} at position {position} (line {line}, column {column})"
            : $"{message} at position {position}");
        var attributes = raised.Value.Attributes!;
        attributes.Store("msg", new PyStr(message));
        attributes.Store("pattern", new PyStr(pattern));
        attributes.Store("pos", PyInt.Of(position));
        attributes.Store("lineno", PyInt.Of(line));
        attributes.Store("colno", PyInt.Of(column));
        return raised;
    }

    public static PyRaise Of(Interpreter py, string message) => PyError.Of(py.TypeOf(Class), message);
}

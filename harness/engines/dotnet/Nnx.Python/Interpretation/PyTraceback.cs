using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Python.Interpretation;

/// <summary>A traceback; programs can ask for lines, not for frames.</summary>
/// <param name="exception">The exception it belongs to.</param>
internal sealed class PyTraceback(PyBaseException exception) : PyObject
{
    public static PyType TracebackType { get; } = BuiltinTypes.Make(
        "traceback",
        [BuiltinTypes.Object],
        c => c.Property("tb_lineno", (_, self) => PyInt.Of(((PyTraceback)self).Line)),
        final: true);

    public override PyType Type => TracebackType;

    public int Line => exception.Traceback[^1].Line;
}

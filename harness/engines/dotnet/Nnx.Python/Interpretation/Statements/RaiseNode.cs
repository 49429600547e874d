using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Python.Interpretation.Statements;

/// <summary><c>raise value from cause</c>.</summary>
internal sealed class RaiseNode(ExpressionNode? value, ExpressionNode? cause, int line) : StatementNode
{
    public override Completion Execute(Frame frame)
    {
        var py = frame.Py;
        if (value is null)
        {
            frame.Line = line;
            if (py.Handled is not { } handled)
            {
                return frame.Abort(PyError.Runtime("No active exception to reraise"));
            }

            py.Reraise(handled);
            return Completion.Raise;
        }

        if (value.Evaluate(frame) is not { } raised)
        {
            return Completion.Raise;
        }

        PyObject? from = null;
        if (cause is not null && (from = cause.Evaluate(frame)) is null)
        {
            return Completion.Raise;
        }

        frame.Line = line;
        var exception = ExceptionValues.Make(py, raised);
        if (from is not null)
        {
            exception.Cause = Cause(frame, from);
            exception.SuppressContext = true;
        }

        py.Raise(exception);
        return Completion.Raise;
    }

    private static PyBaseException? Cause(Frame frame, PyObject from) => from switch
    {
        PyNone => null,
        PyBaseException exception => exception,
        PyType type when type.IsSubclassOf(ExceptionTypes.BaseException) => ExceptionValues.Make(frame.Py, type),
        _ => throw PyError.Type("exception causes must derive from BaseException"),
    };
}

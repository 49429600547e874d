using Nnx.Python.Errors;
using Nnx.Python.Interpretation.Functions;
using Nnx.Python.Objects;

namespace Nnx.Python.Interpretation.Statements;

/// <summary>Tells <c>__exit__</c> of an exception; <see cref="Completion.Continue"/> says that the exception goes on.</summary>
internal sealed class ExitCall(PyObject exit, PyBaseException exception) : StatementNode
{
    public override Completion Execute(Frame frame)
    {
        var answer = Invocation.Call(frame.Py, exit, [exception.Type, exception, TracebackValues.Of(exception)], []);
        return answer is null ? Completion.Raise
            : frame.Py.IsTrue(answer) ? Completion.Normal
            : Completion.Continue;
    }
}

using Nnx.Python.Errors;

namespace Nnx.Python.Interpretation.Statements;

/// <summary><c>assert test, message</c>.</summary>
internal sealed class AssertNode(ExpressionNode test, ExpressionNode? message, int line, int raiseLine) : StatementNode
{
    public override Completion Execute(Frame frame)
    {
        frame.Line = line;
        var truth = test.Test(frame);
        if (truth != Truth.False)
        {
            return truth == Truth.True ? Completion.Normal : Completion.Raise;
        }

        var text = message?.Evaluate(frame);
        if (message is not null && text is null)
        {
            return Completion.Raise;
        }

        frame.Line = raiseLine;
        return frame.Abort(new PyRaise(text is null
            ? new PyBaseException(ExceptionTypes.AssertionError)
            : new PyBaseException(ExceptionTypes.AssertionError, text)));
    }
}

namespace Nnx.Python.Interpretation.Statements;

/// <summary><c>if test: … else: …</c>.</summary>
internal sealed class IfNode(ExpressionNode test, StatementNode body, StatementNode? orElse, int line) : StatementNode
{
    public override Completion Execute(Frame frame)
    {
        frame.Line = line;
        return test.Test(frame) switch
        {
            Truth.True => body.Execute(frame),
            Truth.False => orElse is null ? Completion.Normal : orElse.Execute(frame),
            _ => Completion.Raise,
        };
    }
}

namespace Nnx.Python.Interpretation.Statements;

/// <summary><c>return value</c>.</summary>
internal sealed class ReturnNode(ExpressionNode value) : StatementNode
{
    public override Completion Execute(Frame frame)
    {
        if (value.Evaluate(frame) is not { } result)
        {
            return Completion.Raise;
        }

        frame.Returned = result;
        return Completion.Return;
    }
}

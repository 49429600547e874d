namespace Nnx.Python.Interpretation.Statements;

/// <summary><c>a = b = value</c>.</summary>
internal sealed class AssignAllNode(TargetNode[] targets, ExpressionNode value) : StatementNode
{
    public override Completion Execute(Frame frame)
    {
        if (value.Evaluate(frame) is not { } result)
        {
            return Completion.Raise;
        }

        foreach (var target in targets)
        {
            if (!target.Store(frame, result))
            {
                return Completion.Raise;
            }
        }

        return Completion.Normal;
    }
}

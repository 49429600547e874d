namespace Nnx.Python.Interpretation.Statements;

/// <summary><c>target = value</c>.</summary>
internal sealed class AssignNode(TargetNode target, ExpressionNode value) : StatementNode
{
    public override Completion Execute(Frame frame) =>
        value.Evaluate(frame) is { } result && target.Store(frame, result) ? Completion.Normal : Completion.Raise;
}

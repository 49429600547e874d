namespace Nnx.Python.Interpretation.Statements;

/// <summary>An expression for its effect.</summary>
internal sealed class ExpressionStatementNode(ExpressionNode value) : StatementNode
{
    public override Completion Execute(Frame frame) => value.Evaluate(frame) is null ? Completion.Raise : Completion.Normal;
}

namespace Nnx.Python.Interpretation.Statements.Augmented;

/// <summary><c>name += value</c>.</summary>
internal sealed class AugmentedNameNode(
    ExpressionNode name,
    TargetNode target,
    InPlaceOperation operation,
    ExpressionNode value,
    int line) : StatementNode
{
    public override Completion Execute(Frame frame) =>
        name.Evaluate(frame) is { } left && value.Evaluate(frame) is { } right
            && target.Store(frame, operation.Apply(frame, left, right, line))
            ? Completion.Normal
            : Completion.Raise;
}

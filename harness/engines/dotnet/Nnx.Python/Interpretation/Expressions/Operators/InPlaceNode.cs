using Nnx.Python.Objects;

namespace Nnx.Python.Interpretation.Expressions.Operators;

/// <summary>The value of an augmented assignment whose parts were computed before.</summary>
internal sealed class InPlaceNode(
    Statements.Augmented.InPlaceOperation operation,
    ExpressionNode left,
    ExpressionNode right,
    int line) : ExpressionNode
{
    public override PyObject? Evaluate(Frame frame) =>
        left.Evaluate(frame) is { } a && right.Evaluate(frame) is { } b ? operation.Apply(frame, a, b, line) : null;
}

namespace Nnx.Python.Syntax;

/// <summary><c>-operand</c>, <c>not operand</c>.</summary>
internal sealed class UnaryOp(SourceSpan span, UnaryOperator op, Expression operand) : Expression(span)
{
    public UnaryOperator Op { get; } = op;

    public Expression Operand { get; } = operand;

    public override IEnumerable<Node> Children => [Operand];
}

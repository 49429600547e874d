namespace Nnx.Python.Syntax;

/// <summary><c>left + right</c>.</summary>
internal sealed class BinOp(SourceSpan span, Expression left, BinaryOperator op, Expression right) : Expression(span)
{
    public Expression Left { get; } = left;

    public BinaryOperator Op { get; } = op;

    public Expression Right { get; } = right;

    public override IEnumerable<Node> Children => [Left, Right];
}

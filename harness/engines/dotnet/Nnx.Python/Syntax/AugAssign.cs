namespace Nnx.Python.Syntax;

/// <summary><c>target += value</c>.</summary>
internal sealed class AugAssign(SourceSpan span, Expression target, BinaryOperator op, Expression value) : Statement(span)
{
    public Expression Target { get; } = target;

    public BinaryOperator Op { get; } = op;

    public Expression Value { get; } = value;

    public override IEnumerable<Node> Children => [Target, Value];
}

namespace Nnx.Python.Syntax;

/// <summary>An expression as a statement.</summary>
internal sealed class Expr(SourceSpan span, Expression value) : Statement(span)
{
    public Expression Value { get; } = value;

    public override IEnumerable<Node> Children => [Value];
}

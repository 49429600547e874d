namespace Nnx.Python.Syntax;

/// <summary><c>yield from value</c>.</summary>
internal sealed class YieldFrom(SourceSpan span, Expression value) : Expression(span)
{
    public Expression Value { get; } = value;

    public override IEnumerable<Node> Children => [Value];
}

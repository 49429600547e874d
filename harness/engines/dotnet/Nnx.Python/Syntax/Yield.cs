namespace Nnx.Python.Syntax;

/// <summary><c>yield value</c>.</summary>
internal sealed class Yield(SourceSpan span, Expression? value) : Expression(span)
{
    public Expression? Value { get; } = value;

    public override IEnumerable<Node> Children => [.. Present(Value)];
}

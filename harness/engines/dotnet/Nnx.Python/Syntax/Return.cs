namespace Nnx.Python.Syntax;

/// <summary><c>return value</c>.</summary>
internal sealed class Return(SourceSpan span, Expression? value) : Statement(span)
{
    public Expression? Value { get; } = value;

    public override IEnumerable<Node> Children => [.. Present(Value)];
}

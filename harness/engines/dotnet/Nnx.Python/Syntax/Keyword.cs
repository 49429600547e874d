namespace Nnx.Python.Syntax;

/// <summary><c>name=value</c> in a call or class head; without a name, <c>**value</c>.</summary>
internal sealed class Keyword(SourceSpan span, string? name, Expression value) : Node(span)
{
    public string? Name { get; } = name;

    public Expression Value { get; } = value;

    public override IEnumerable<Node> Children => [Value];
}

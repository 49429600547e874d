namespace Nnx.Python.Syntax;

/// <summary><c>value.attr</c>.</summary>
internal sealed class Attribute(SourceSpan span, Expression value, string attr) : Expression(span)
{
    public Expression Value { get; } = value;

    public string Attr { get; } = attr;

    public override IEnumerable<Node> Children => [Value];
}

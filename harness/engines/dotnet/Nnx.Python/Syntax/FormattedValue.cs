namespace Nnx.Python.Syntax;

/// <summary>One replacement field of an f-string.</summary>
internal sealed class FormattedValue(SourceSpan span, Expression value, char? conversion, JoinedStr? formatSpec) : Expression(span)
{
    public Expression Value { get; } = value;

    /// <summary><c>s</c>, <c>r</c> or <c>a</c> where the field says <c>!s</c>, <c>!r</c> or <c>!a</c>.</summary>
    public char? Conversion { get; } = conversion;

    public JoinedStr? FormatSpec { get; } = formatSpec;

    public override IEnumerable<Node> Children => [Value, .. Present(FormatSpec)];
}

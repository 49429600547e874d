using System.Collections.Immutable;
using System.Text;
using Nnx.Python.Syntax;

namespace Nnx.Python.Parsing;

/// <summary>Text and replacement fields of a string while it is read; neighbouring texts become one constant.</summary>
internal sealed class StringParts(SourceSpan span)
{
    private readonly ImmutableArray<Expression>.Builder _values = ImmutableArray.CreateBuilder<Expression>();

    public bool IsFormatted { get; set; }

    /// <summary>Text since the last field.</summary>
    public StringBuilder Text { get; } = new();

    public void Append(ReadOnlySpan<char> text) => Text.Append(text);

    public void Add(Expression value, char? conversion, JoinedStr? formatSpec)
    {
        Flush();
        _values.Add(new FormattedValue(span, value, conversion, formatSpec));
    }

    public Expression ToExpression()
    {
        if (!IsFormatted)
        {
            return new Constant(span, Text.ToString());
        }

        Flush();
        return new JoinedStr(span, _values.ToImmutable());
    }

    private void Flush()
    {
        if (Text.Length > 0)
        {
            _values.Add(new Constant(span, Text.ToString()));
            Text.Clear();
        }
    }
}

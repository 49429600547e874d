using System.Collections.Immutable;
using System.Text;
using Nnx.Python.Syntax;

namespace Nnx.Python.Parsing;

internal sealed partial class Parser
{
    /// <summary>String literals in a row, which are one.</summary>
    private Expression ParseStrings()
    {
        var start = _index;
        while (Kind == TokenKind.String)
        {
            _index++;
        }

        var tokens = _tokens.AsSpan(start, _index - start);
        var span = SpanFrom(tokens[0]);
        var first = LiteralOf(tokens[0]);
        foreach (ref readonly var token in tokens)
        {
            if (LiteralOf(token).Prefix.Bytes != first.Prefix.Bytes)
            {
                throw Error(SyntaxErrors.MixedBytes, Current);
            }
        }

        return first.Prefix.Bytes ? ParseBytes(tokens, span) : ParseText(tokens, span);
    }

    private Constant ParseBytes(ReadOnlySpan<Token> tokens, SourceSpan span)
    {
        var bytes = new List<byte>();
        foreach (ref readonly var token in tokens)
        {
            var literal = LiteralOf(token);
            var text = _source.Slice(literal.Start, literal.End);
            if (!Ascii.IsValid(text))
            {
                throw Error(SyntaxErrors.NonAsciiBytes, token);
            }

            if (BytesEscapes.Decode(text, literal.Prefix.Raw, bytes) is { } error)
            {
                throw Error(error, Current);
            }
        }

        return new(span, bytes.ToArray());
    }

    private Expression ParseText(ReadOnlySpan<Token> tokens, SourceSpan span)
    {
        var parts = new StringParts(span);
        foreach (ref readonly var token in tokens)
        {
            var literal = LiteralOf(token);
            if (literal.Prefix.Formatted)
            {
                parts.IsFormatted = true;
                new FStringReader(this, _source, token, literal).Read(parts);
            }
            else
            {
                AppendText(parts, literal.Start, literal.End, literal.Prefix.Raw);
            }
        }

        return parts.ToExpression();
    }

    /// <summary>Adds literal text of the source, its escapes decoded.</summary>
    internal void AppendText(StringParts parts, int start, int end, bool raw)
    {
        var text = _source.Slice(start, end);
        if (raw || !text.Contains('\\'))
        {
            parts.Append(text);
            return;
        }

        if (TextEscapes.Decode(text, parts.Text) is { } error)
        {
            throw error.IsUnsupported ? new UnsupportedSyntaxException(error.Message, Current.Line) : Error(error.Message, Current);
        }
    }

    internal PythonSyntaxException FStringError(string message) => Decide(Error(message, Current));

    /// <summary>An expression in an f-string, as if the braces around it were parentheses.</summary>
    internal Expression ParseNested(int start, int end, SourcePosition at)
    {
        var parser = new Parser(Tokenizer.RunNested(_source, start, end, at), this);
        var expression = parser.ParseParentheses();
        return parser.Kind == TokenKind.EndMarker ? expression : throw parser.Unexpected();
    }

    private StringLiteral LiteralOf(in Token token) => StringLiteral.Of(_source.Text, token.Start, token.End);
}

using Nnx.Python.Syntax;

namespace Nnx.Python.Parsing;

/// <summary>Reads the fields of one f-string by the rules of Python 3.11, where the whole string is a token first.</summary>
internal sealed class FStringReader
{
    private const int DeepestField = 2;

    private readonly Parser _parser;
    private readonly string _text;
    private readonly SourceText _source;
    private readonly int _end;
    private readonly bool _raw;
    private readonly SourceSpan _span;
    private int _position;
    private int _located;
    private SourcePosition _location;

    public FStringReader(Parser parser, SourceText source, in Token token, StringLiteral literal)
    {
        _parser = parser;
        _source = source;
        _text = source.Text;
        _position = literal.Start;
        _end = literal.End;
        _raw = literal.Prefix.Raw;
        _located = literal.Start;
        _span = token.Span;
        _location = new(token.Line, token.Span.Column + literal.Start - token.Start);
    }

    public void Read(StringParts parts) => ReadParts(parts, depth: 0);

    private void ReadParts(StringParts parts, int depth)
    {
        while (true)
        {
            ReadText(parts, depth);
            if (_position >= _end || _text[_position] == '}')
            {
                return;
            }

            ReadField(parts, depth);
        }
    }

    /// <summary>Text up to a field, or up to the brace that ends a format specification.</summary>
    private void ReadText(StringParts parts, int depth)
    {
        var start = _position;
        while (_position < _end)
        {
            var c = _text[_position];
            if (c == '\\' && !_raw && _position + 1 < _end)
            {
                SkipEscape();
                continue;
            }

            if (c is not ('{' or '}'))
            {
                _position++;
                continue;
            }

            if (depth == 0 && _position + 1 < _end && _text[_position + 1] == c)
            {
                _parser.AppendText(parts, start, _position + 1, _raw);
                _position += 2;
                start = _position;
                continue;
            }

            if (depth == 0 && c == '}')
            {
                throw _parser.FStringError(SyntaxErrors.FStringSingleBrace);
            }

            break;
        }

        _parser.AppendText(parts, start, _position, _raw);
    }

    private void SkipEscape()
    {
        _position++;
        var escaped = _text[_position];
        if (escaped is '{' or '}')
        {
            return;
        }

        _position++;
        if (escaped == 'N' && _position < _end && _text[_position] == '{')
        {
            var close = _text.IndexOf('}', _position, _end - _position);
            _position = close < 0 ? _end : close + 1;
        }
    }

    private void ReadField(StringParts parts, int depth)
    {
        if (depth >= DeepestField)
        {
            throw _parser.FStringError(SyntaxErrors.FStringTooDeep);
        }

        var start = ++_position;
        var brackets = new FStringScanner(_parser, _text, start, _end);
        _position = brackets.FindEnd();
        var value = ParseValue(start, _position);
        var debug = Take('=');
        if (debug)
        {
            SkipBlanks();
            parts.Append(_source.Slice(start, _position));
        }

        var conversion = Take('!') ? ReadConversion() : (char?)null;
        JoinedStr? formatSpec = null;
        if (Take(':'))
        {
            var spec = new StringParts(_span) { IsFormatted = true };
            ReadParts(spec, depth + 1);
            formatSpec = (JoinedStr)spec.ToExpression();
        }

        if (!Take('}'))
        {
            throw _parser.FStringError(SyntaxErrors.FStringExpectingBrace);
        }

        parts.Add(value, debug && formatSpec is null ? conversion ?? 'r' : conversion, formatSpec);
    }

    private Expression ParseValue(int start, int end)
    {
        if (_source.Slice(start, end).IsWhiteSpace())
        {
            throw _parser.FStringError(_text[end] is var next && next is '!' or ':' or '='
                ? SyntaxErrors.FStringMissingExpression(next)
                : SyntaxErrors.FStringEmpty);
        }

        return _parser.ParseNested(start, end, Locate(start));
    }

    private char ReadConversion()
    {
        if (_position >= _end)
        {
            throw _parser.FStringError(SyntaxErrors.FStringExpectingBrace);
        }

        var conversion = _text[_position++];
        return conversion is 's' or 'r' or 'a' ? conversion : throw _parser.FStringError(SyntaxErrors.FStringConversion);
    }

    private bool Take(char c)
    {
        if (_position >= _end || _text[_position] != c)
        {
            return false;
        }

        _position++;
        return true;
    }

    private void SkipBlanks()
    {
        while (_position < _end && _text[_position] is ' ' or '\t' or '\n' or '\f' or '\r')
        {
            _position++;
        }
    }

    /// <summary>Line and column of a place in the string; places are asked for in order.</summary>
    private SourcePosition Locate(int offset)
    {
        var (line, column) = _location;
        for (; _located < offset; _located++)
        {
            if (_text[_located] == '\n')
            {
                (line, column) = (line + 1, 0);
            }
            else if (!char.IsLowSurrogate(_text[_located]))
            {
                column++;
            }
        }

        return _location = new(line, column);
    }
}

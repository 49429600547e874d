namespace Nnx.Python.Parsing;

/// <summary>Finds where the expression of an f-string's field ends, by quotes and brackets only.</summary>
internal sealed class FStringScanner(Parser parser, string text, int start, int end)
{
    private readonly Stack<char> _open = new();
    private int _position = start;

    public int FindEnd()
    {
        while (_position < end && !AtEnd())
        {
            _position++;
        }

        if (_open.TryPeek(out var open))
        {
            throw parser.FStringError(SyntaxErrors.FStringUnmatched(open));
        }

        return _position < end ? _position : throw parser.FStringError(SyntaxErrors.FStringExpectingBrace);
    }

    /// <summary>Whether the expression ends here; skips strings and operators that only look like an end.</summary>
    private bool AtEnd()
    {
        switch (text[_position])
        {
            case '\\':
                throw parser.FStringError(SyntaxErrors.FStringBackslash);
            case '#':
                throw parser.FStringError(SyntaxErrors.FStringComment);
            case '"' or '\'':
                SkipString();
                return false;
            case '(' or '[' or '{':
                Open();
                return false;
            case '!' or ':' or '=' or '<' or '>' when _open.Count == 0:
                return EndsAtOperator();
            case '}' when _open.Count == 0:
                return true;
            case ')' or ']' or '}':
                Close();
                return false;
            default:
                return false;
        }
    }

    private bool EndsAtOperator()
    {
        var c = text[_position];
        if (_position + 1 < end && text[_position + 1] == '=' && c is '!' or '=' or '<' or '>')
        {
            _position++;
            return false;
        }

        return c is not ('<' or '>');
    }

    private void SkipString()
    {
        var quote = text[_position];
        var triple = _position + 2 < end && text[_position + 1] == quote && text[_position + 2] == quote;
        var mark = new string(quote, triple ? 3 : 1);
        var close = text.AsSpan(_position + mark.Length, end - _position - mark.Length).IndexOf(mark, StringComparison.Ordinal);
        var stop = close < 0 ? end : _position + mark.Length + close;
        if (text.AsSpan(_position, stop - _position).Contains('\\'))
        {
            throw parser.FStringError(SyntaxErrors.FStringBackslash);
        }

        _position = close < 0 ? throw parser.FStringError(SyntaxErrors.FStringUnterminated) : stop + mark.Length - 1;
    }

    private void Open()
    {
        if (_open.Count >= SyntaxLimits.Brackets)
        {
            throw parser.FStringError(SyntaxErrors.FStringTooManyBrackets);
        }

        _open.Push(text[_position]);
    }

    private void Close()
    {
        var closing = text[_position];
        if (!_open.TryPop(out var open))
        {
            throw parser.FStringError(SyntaxErrors.FStringUnmatched(closing));
        }

        if (!new OpenBracket(open, 0, 0).IsClosedBy(closing))
        {
            throw parser.FStringError(SyntaxErrors.FStringMismatched(closing, open));
        }
    }
}

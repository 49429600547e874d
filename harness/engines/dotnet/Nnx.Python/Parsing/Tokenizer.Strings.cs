namespace Nnx.Python.Parsing;

internal sealed partial class Tokenizer
{
    /// <summary>Reads a string whose prefix begins at <paramref name="start"/> and whose quote stands at <paramref name="quoteAt"/>.</summary>
    private void ReadString(int start, int quoteAt)
    {
        var quote = _text[quoteAt];
        var (startLine, startColumn) = (_line, ColumnAt(start));
        _position = quoteAt;
        var triple = Peek(1) == quote && Peek(2) == quote;
        _position += triple ? 3 : 1;
        if (!(triple ? SkipTriple(quote) : SkipSingle(quote)))
        {
            // The last line is that of the last character, not the empty one after the last line break.
            var last = _position >= _end && _position == _lineStart ? _line - 1 : _line;
            Fail(triple ? SyntaxErrors.UnterminatedTriple(last) : SyntaxErrors.UnterminatedString(last), startLine, startColumn + 1);
            return;
        }

        _tokens.Add(new(
            TokenKind.String, start, _position, _brackets.Count + (_nested ? 1 : 0), new(startLine, startColumn, _line, ColumnAt(_position))));
    }

    private bool SkipTriple(char quote)
    {
        while (_position < _end)
        {
            var c = _text[_position];
            if (c == quote && Peek(1) == quote && Peek(2) == quote)
            {
                _position += 3;
                return true;
            }

            SkipStringCharacter(c);
        }

        return false;
    }

    private bool SkipSingle(char quote)
    {
        while (_position < _end && _text[_position] != '\n')
        {
            var c = _text[_position];
            if (c == quote)
            {
                _position++;
                return true;
            }

            SkipStringCharacter(c);
        }

        return false;
    }

    private void SkipStringCharacter(char c)
    {
        _position++;
        if (c == '\\' && _position < _end)
        {
            c = _text[_position++];
        }

        if (c == '\n')
        {
            StartLine(_position);
        }
    }
}

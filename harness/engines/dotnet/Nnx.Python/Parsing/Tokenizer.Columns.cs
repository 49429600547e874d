namespace Nnx.Python.Parsing;

internal sealed partial class Tokenizer
{
    // The last place whose column was asked for: questions come in the order of the source, so that each line is counted once.
    private int _cursor;
    private int _column;
    private int _lineStart;
    private int _line;

    private void StartLine(int start)
    {
        _line++;
        _lineStart = start;
        _cursor = start;
        _column = 0;
    }

    /// <summary>The column of a place in the current line, in code points.</summary>
    private int ColumnAt(int offset)
    {
        if (!_source.HasSurrogates)
        {
            _column += offset - _cursor;
            _cursor = offset;
            return _column;
        }

        for (; _cursor < offset; _cursor++)
        {
            var pair = char.IsLowSurrogate(_text[_cursor]) && _cursor > 0 && char.IsHighSurrogate(_text[_cursor - 1]);
            _column += pair ? 0 : 1;
        }

        for (; _cursor > offset; _cursor--)
        {
            var pair = char.IsLowSurrogate(_text[_cursor - 1]) && _cursor > 1 && char.IsHighSurrogate(_text[_cursor - 2]);
            _column -= pair ? 0 : 1;
        }

        return _column;
    }
}

namespace Nnx.Python.Parsing;

internal sealed partial class Tokenizer
{
    private const int TabSize = 8;

    // Widths of the open blocks, with tabs to columns of eight and with tabs as one column: they must tell the same story.
    private readonly Stack<(int Width, int Narrow)> _blocks = new([(0, 0)]);
    private bool _atLineStart;

    /// <summary>Measures the blanks at the start of a line; a line with nothing on it but a comment counts as blank.</summary>
    private void ReadIndentation()
    {
        var (width, narrow) = MeasureBlanks();
        if (_error is not null)
        {
            return;
        }

        if (_position >= _end || _text[_position] is '#' or '\n')
        {
            SkipBlankLine();
            return;
        }

        var (blockWidth, blockNarrow) = _blocks.Peek();
        if (width == blockWidth)
        {
            RequireSame(narrow, blockNarrow);
        }
        else if (width > blockWidth)
        {
            Indent(width, narrow, consistent: narrow > blockNarrow);
        }
        else
        {
            Dedent(width, narrow);
        }
    }

    private (int Width, int Narrow) MeasureBlanks()
    {
        var (width, narrow) = (0, 0);
        var continued = (Width: 0, Narrow: 0);
        for (; _position < _end; _position++)
        {
            switch (_text[_position])
            {
                case ' ':
                    width++;
                    narrow++;
                    break;
                case '\t':
                    width = ((width / TabSize) + 1) * TabSize;
                    narrow++;
                    break;
                case '\f':
                    (width, narrow) = (0, 0);
                    break;
                case '\\':
                    // The width of the first of the joined lines counts.
                    continued = continued.Width > 0 ? continued : (width, narrow);
                    ReadContinuation();
                    _position--;
                    if (_error is not null)
                    {
                        return default;
                    }

                    break;
                default:
                    return continued.Width > 0 ? continued : (width, narrow);
            }
        }

        return (width, narrow);
    }

    private void SkipBlankLine()
    {
        SkipComment();
        if (_position < _end)
        {
            StartLine(++_position);
            _atLineStart = true;
        }
    }

    private void Indent(int width, int narrow, bool consistent)
    {
        if (_blocks.Count >= SyntaxLimits.Indentation)
        {
            FailIndentation(SyntaxErrors.TooManyIndents, 1, PythonSyntaxErrorKind.IndentationError);
        }
        else if (!consistent)
        {
            FailIndentation(SyntaxErrors.InconsistentTabs, 1, PythonSyntaxErrorKind.TabError);
        }
        else
        {
            _blocks.Push((width, narrow));
            Add(TokenKind.Indent, _position, _position);
        }
    }

    private void Dedent(int width, int narrow)
    {
        var closed = 0;
        for (; _blocks.Peek().Width > width; _blocks.Pop())
        {
            closed++;
        }

        if (_blocks.Peek().Width != width)
        {
            FailIndentation(SyntaxErrors.UnmatchedDedent, ColumnAt(LineEnd()) + 1, PythonSyntaxErrorKind.IndentationError);
        }

        RequireSame(narrow, _blocks.Peek().Narrow);
        for (; closed > 0 && _error is null; closed--)
        {
            Add(TokenKind.Dedent, _position, _position);
        }
    }

    private void RequireSame(int narrow, int blockNarrow)
    {
        if (narrow != blockNarrow)
        {
            FailIndentation(SyntaxErrors.InconsistentTabs, 1, PythonSyntaxErrorKind.TabError);
        }
    }

    private void FailIndentation(string message, int column, PythonSyntaxErrorKind type) =>
        Fail(message, _line, column, LexicalErrorKind.Waits, type);

    private int LineEnd() => _text.IndexOf('\n', _position);

    private void CloseIndentation()
    {
        // A program that ends inside a line, as only its last line break in a comment can show, still ends the statement.
        if (_tokens.Count > 0 && _tokens[^1].Kind is not (TokenKind.Newline or TokenKind.Dedent))
        {
            Add(TokenKind.Newline, _position, _position);
        }

        for (; _blocks.Count > 1; _blocks.Pop())
        {
            Add(TokenKind.Dedent, _position, _position);
        }
    }
}

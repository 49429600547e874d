using Nnx.Python.Syntax;

namespace Nnx.Python.Parsing;

/// <summary>Turns a source into tokens, all at once, up to the first error.</summary>
internal sealed partial class Tokenizer
{
    private readonly SourceText _source;
    private readonly string _text;
    private readonly int _end;
    private readonly bool _nested;
    private readonly List<Token> _tokens = [];
    private LexicalError? _error;
    private int _position;

    private Tokenizer(SourceText source, int start, int end, SourcePosition at, bool nested)
    {
        _source = source;
        _text = source.Text;
        _position = start;
        _end = end;
        _nested = nested;
        _cursor = start;
        _lineStart = start;
        _line = at.Line;
        _column = at.Column;
    }

    public static TokenBuffer Run(SourceText source) =>
        new Tokenizer(source, 0, source.Text.Length, new(1, 0), nested: false).Run();

    /// <summary>Tokens of an expression inside an f-string, read as if its braces were parentheses.</summary>
    public static TokenBuffer RunNested(SourceText source, int start, int end, SourcePosition at) =>
        new Tokenizer(source, start, end, at, nested: true).Run();

    private TokenBuffer Run()
    {
        if (!_nested && _text.Contains('\0', StringComparison.Ordinal))
        {
            Fail(SyntaxErrors.NullBytes, 1, 0);
        }

        _atLineStart = !_nested;
        if (_nested)
        {
            _tokens.Add(new(TokenKind.LeftParen, _position - 1, _position, 0, new(_line, _column - 1, _line, _column)));
        }

        while (_error is null && ReadToken())
        {
        }

        Add(_error is null ? TokenKind.EndMarker : TokenKind.Error, _position, _position);
        return new(_source, [.. _tokens], _error);
    }

    /// <summary>Reads up to the next token and adds it; false at the end of the source.</summary>
    private bool ReadToken()
    {
        if (_atLineStart)
        {
            _atLineStart = false;
            ReadIndentation();
            return true;
        }

        SkipBlanks();
        if (_position >= _end)
        {
            ReadEnd();
            return false;
        }

        var c = _text[_position];
        switch (c)
        {
            case '\n':
                ReadNewline();
                break;
            case '\\':
                ReadContinuation();
                break;
            case '"' or '\'':
                ReadString(_position, _position);
                break;
            case '.' when IsDigit(Peek(1)):
            case >= '0' and <= '9':
                ReadNumber();
                break;
            default:
                if (IsNameStart(c))
                {
                    ReadName();
                }
                else
                {
                    ReadOperator();
                }

                break;
        }

        return true;
    }

    private void SkipBlanks()
    {
        while (_position < _end && _text[_position] is ' ' or '\t' or '\f')
        {
            _position++;
        }

        if (_position < _end && _text[_position] == '#')
        {
            SkipComment();
        }
    }

    private void SkipComment()
    {
        var end = _text.AsSpan(_position, _end - _position).IndexOf('\n');
        _position = end < 0 ? _end : _position + end;
    }

    private void ReadNewline()
    {
        var start = _position++;
        if (_nested || _brackets.Count > 0)
        {
            StartLine(_position);
            return;
        }

        Add(TokenKind.Newline, start, _position);
        StartLine(_position);
        _atLineStart = true;
    }

    private void ReadContinuation()
    {
        _position++;
        if (_position >= _end || _text[_position] != '\n')
        {
            Fail(SyntaxErrors.AfterContinuation, _line, ColumnAt(_position) + 1, LexicalErrorKind.Waits);
            return;
        }

        _position++;
        if (_position >= _end)
        {
            Fail(SyntaxErrors.UnexpectedEnd, _line, ColumnAt(_position), LexicalErrorKind.Waits);
            return;
        }

        StartLine(_position);
    }

    private void ReadEnd()
    {
        if (_brackets.TryPeek(out var open))
        {
            Fail(SyntaxErrors.NeverClosed(open.Character), open.Line, open.Column + 1, LexicalErrorKind.UnclosedBracket);
            return;
        }

        if (_nested)
        {
            Add(TokenKind.RightParen, _position, _position + 1);
        }
        else
        {
            CloseIndentation();
        }
    }

    private char Peek(int ahead) => _position + ahead < _end ? _text[_position + ahead] : '\0';

    private void Add(TokenKind kind, int start, int end)
    {
        var column = ColumnAt(start);
        _tokens.Add(new(kind, start, end, _brackets.Count + (_nested ? 1 : 0), new(_line, column, _line, ColumnAt(end))));
    }

    private void Fail(
        string message,
        int line,
        int column,
        LexicalErrorKind kind = LexicalErrorKind.Prevails,
        PythonSyntaxErrorKind type = PythonSyntaxErrorKind.SyntaxError) =>
        _error ??= new(kind, new(type, message, line, column) { FileName = _source.FileName });

    /// <summary>An error at the last character read, where CPython's tokenizer points.</summary>
    private void FailHere(string message) => Fail(message, _line, ColumnAt(_position));
}

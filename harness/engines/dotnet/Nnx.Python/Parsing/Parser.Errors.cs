using Nnx.Python.Syntax;

namespace Nnx.Python.Parsing;

internal sealed partial class Parser
{
    private PythonSyntaxException? _decided;

    /// <summary>The error of a token that fits no rule.</summary>
    private PythonSyntaxException Unexpected()
    {
        ref readonly var token = ref _tokens[Math.Max(_index, Math.Min(_furthest, _tokens.Length - 1))];
        return token.Kind switch
        {
            TokenKind.Error => Settle(_lexical!.Exception),
            TokenKind.Indent => Error(SyntaxErrors.UnexpectedIndent, token, PythonSyntaxErrorKind.IndentationError),
            TokenKind.Dedent => Error(SyntaxErrors.UnexpectedDedent, token, PythonSyntaxErrorKind.IndentationError),
            _ => Error(SyntaxErrors.InvalidSyntax, token),
        };
    }

    private PythonSyntaxException Error(string message, Node at) => Error(message, at.Span.Line, at.Span.Column + 1);

    private PythonSyntaxException Error(string message, in Token at, PythonSyntaxErrorKind kind = PythonSyntaxErrorKind.SyntaxError)
    {
        if (at.Kind == TokenKind.Error)
        {
            return Settle(_lexical!.Exception);
        }

        if (at.IsLayout && at.Start >= _source.Text.Length && _outer is null)
        {
            var (line, length) = LastLine();
            return Error(message, line, length + 1, kind);
        }

        // Indents and dedents have no width: CPython points at the last blank before them.
        var column = at.Kind is TokenKind.Indent or TokenKind.Dedent ? at.Span.Column : at.Span.Column + 1;
        return Error(message, at.Line, column, kind);
    }

    private PythonSyntaxException Error(
        string message, int line, int column, PythonSyntaxErrorKind kind = PythonSyntaxErrorKind.SyntaxError)
    {
        if (_outer is null)
        {
            return Settle(new(kind, message, line, column) { FileName = _source.FileName });
        }

        // CPython counts from the brace, on which it puts a parenthesis.
        var (first, start) = (_tokens[0].Line, _tokens[0].Span.Column);
        return Decide(Settle(new(kind, SyntaxErrors.FStringPrefix + message, line, line == first ? column - start : column)
        {
            FileName = _source.FileName,
        }));
    }

    /// <summary>The tokenizer's error instead of the parser's, where CPython would find it by reading on.</summary>
    private PythonSyntaxException Settle(PythonSyntaxException error)
    {
        var reached = _tokens[Math.Min(_index + 1, _tokens.Length - 1)].Line;
        var prevails = _lexical?.Kind == LexicalErrorKind.Prevails
            || (_lexical?.Kind == LexicalErrorKind.UnclosedBracket && reached > _lexical.Exception.Line);
        var settled = prevails ? _lexical!.Exception : error;
        return _outer?.Settle(settled) ?? settled;
    }

    /// <summary>Marks an error that stands, whatever the expressions around it would say.</summary>
    private PythonSyntaxException Decide(PythonSyntaxException error)
    {
        _outer?.Decide(error);
        return _decided = error;
    }

    private (int Line, int Length) LastLine()
    {
        var text = _source.Text;
        var lines = text.AsSpan().Count('\n');
        var start = text.Length < 2 ? 0 : text.LastIndexOf('\n', text.Length - 2) + 1;
        return (Math.Max(lines, 1), Math.Max(text.Length - 1 - start, 0));
    }
}

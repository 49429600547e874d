using Nnx.Python.Syntax;

namespace Nnx.Python.Parsing;

internal sealed partial class Parser
{
    private PythonSyntaxException? _decided;

    // The last token that was looked at on the way to an error.
    private int _reached;

    /// <summary>The error of a token that fits no rule.</summary>
    private PythonSyntaxException Unexpected()
    {
        var at = Math.Max(_index, Math.Min(_furthest, _tokens.Length - 1));
        _reached = Math.Max(_reached, at);
        ref readonly var token = ref _tokens[at];
        return token.Kind switch
        {
            TokenKind.Error => Settle(_lexical!.Exception),
            TokenKind.Indent => UnexpectedLayout(SyntaxErrors.UnexpectedIndent, token),
            TokenKind.Dedent => UnexpectedLayout(SyntaxErrors.UnexpectedDedent, token),
            _ => Error(SyntaxErrors.InvalidSyntax, token),
        };
    }

    // CPython reports these without reading on.
    private PythonSyntaxException UnexpectedLayout(string message, in Token at) =>
        Create(PythonSyntaxErrorKind.IndentationError, message, At(at));

    /// <summary>The error of a guess at what was meant, for which the parser looked at least one token ahead.</summary>
    private PythonSyntaxException Hint(string message, Node at)
    {
        _reached = Math.Max(_reached, Math.Min(_index + 1, _tokens.Length - 1));
        return Error(message, at);
    }

    private PythonSyntaxException Error(string message, Node at) => Error(message, at.Span.Line, at.Span.Column + 1);

    private PythonSyntaxException Error(string message, in Token at, PythonSyntaxErrorKind kind = PythonSyntaxErrorKind.SyntaxError)
    {
        if (at.Kind == TokenKind.Error)
        {
            return Settle(_lexical!.Exception);
        }

        var (line, column) = At(at);
        return Error(message, line, column, kind);
    }

    private (int Line, int Column) At(in Token token)
    {
        if (token.IsLayout && token.Start >= _source.Text.Length && _outer is null)
        {
            var (line, length) = LastLine();
            return (line, length + 1);
        }

        // Indents and dedents have no width: CPython points at the last blank before them.
        return (token.Line, token.Kind is TokenKind.Indent or TokenKind.Dedent ? token.Span.Column : token.Span.Column + 1);
    }

    private PythonSyntaxException Create(PythonSyntaxErrorKind kind, string message, (int Line, int Column) at) =>
        new(kind, message, at.Line, at.Column) { FileName = _source.FileName };

    private PythonSyntaxException Error(
        string message, int line, int column, PythonSyntaxErrorKind kind = PythonSyntaxErrorKind.SyntaxError)
    {
        if (_outer is null)
        {
            return Settle(Create(kind, message, (line, column)));
        }

        // CPython counts from the brace, on which it puts a parenthesis.
        var (first, start) = (_tokens[0].Line, _tokens[0].Span.Column);
        return Decide(Settle(Create(kind, SyntaxErrors.FStringPrefix + message, (line, line == first ? column - start : column))));
    }

    /// <summary>The tokenizer's error instead of the parser's, where CPython would find it by reading on.</summary>
    private PythonSyntaxException Settle(PythonSyntaxException error)
    {
        var reached = _tokens[Math.Max(_index, _reached)].Line;
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

namespace Nnx.Conformance.Reports.Highlighting;

/// <summary>
/// Splits Python source into coloured pieces, line by line. It never fails: what it does not know stays plain, so that programs
/// with syntax errors are shown as they are.
/// </summary>
internal sealed class PythonHighlighter
{
    private static readonly HashSet<string> Keywords = new(StringComparer.Ordinal)
    {
        "False", "None", "True", "and", "as", "assert", "async", "await", "break", "class", "continue", "def", "del", "elif", "else",
        "except", "finally", "for", "from", "global", "if", "import", "in", "is", "lambda", "nonlocal", "not", "or", "pass", "raise",
        "return", "try", "while", "with", "yield",
    };

    private static readonly HashSet<string> Builtins = new(StringComparer.Ordinal)
    {
        "abs", "all", "any", "bool", "callable", "dict", "enumerate", "filter", "float", "frozenset", "getattr", "hasattr", "id", "int",
        "isinstance", "issubclass", "iter", "len", "list", "map", "max", "min", "next", "object", "observe", "print", "property",
        "range", "repr", "reversed", "round", "self", "set", "setattr", "slice", "sorted", "staticmethod", "str", "sum", "super",
        "tuple", "type", "vars", "zip",
    };

    private readonly List<IReadOnlyList<Token>> _lines = [];
    private string? _open;

    /// <summary>The program's lines, each as its pieces in order. A final line break makes no line of its own.</summary>
    public static IReadOnlyList<IReadOnlyList<Token>> Lines(string program)
    {
        var highlighter = new PythonHighlighter();
        foreach (var line in program.Replace("\r\n", "\n", StringComparison.Ordinal).TrimEnd('\n').Split('\n', '\r'))
        {
            highlighter._lines.Add(highlighter.Line(line));
        }

        return highlighter._lines;
    }

    private List<Token> Line(string line)
    {
        var tokens = new List<Token>();
        var at = 0;
        if (_open is not null)
        {
            at = Close(line, 0, _open);
            tokens.Add(new(TokenKind.Text, line[..at]));
        }

        while (at < line.Length)
        {
            var (kind, end) = Next(line, at, tokens);
            tokens.Add(new(kind, line[at..end]));
            at = end;
        }

        return tokens;
    }

    private (TokenKind Kind, int End) Next(string line, int at, List<Token> before)
    {
        var letter = line[at];
        if (letter == '#')
        {
            return (TokenKind.Comment, line.Length);
        }

        if (Quote(line, at) is { } quote)
        {
            return (TokenKind.Text, Text(line, quote));
        }

        if (char.IsAsciiDigit(letter))
        {
            return (TokenKind.Number, While(line, at, c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_'));
        }

        if (letter == '@' && string.IsNullOrWhiteSpace(line[..at]))
        {
            return (TokenKind.Decorator, While(line, at + 1, c => IsName(c) || c == '.'));
        }

        if (!IsName(letter))
        {
            return (TokenKind.Plain, While(line, at + 1, c => !IsName(c) && c is not ('#' or '"' or '\'' or '@')));
        }

        var end = While(line, at, IsName);
        return (Name(line[at..end], before), end);
    }

    private static TokenKind Name(string name, List<Token> before)
    {
        if (Keywords.Contains(name))
        {
            return TokenKind.Keyword;
        }

        var last = before.FindLast(token => !string.IsNullOrWhiteSpace(token.Text));
        if (last is { Kind: TokenKind.Keyword, Text: "def" or "class" })
        {
            return TokenKind.Definition;
        }

        var attribute = last.Text?.EndsWith('.') ?? false;
        return !attribute && Builtins.Contains(name) ? TokenKind.Builtin : TokenKind.Plain;
    }

    // Position of the quote where a string literal begins here, after its prefix letters.
    private static int? Quote(string line, int at)
    {
        var quote = While(line, at, c => "rRbBfFuU".Contains(c, StringComparison.Ordinal));
        var apart = at == 0 || !IsName(line[at - 1]);
        return quote < line.Length && line[quote] is '"' or '\'' && quote - at <= 2 && (quote == at || apart) ? quote : null;
    }

    private int Text(string line, int quote)
    {
        var mark = line[quote].ToString();
        var triple = mark + mark + mark;
        var opening = line.AsSpan(quote).StartsWith(triple, StringComparison.Ordinal) ? triple : mark;
        return Close(line, quote + opening.Length, opening);
    }

    // The end of the literal; a triple quoted one that is not closed here goes on in the next line.
    private int Close(string line, int from, string closing)
    {
        for (var i = from; i < line.Length; i++)
        {
            if (line[i] == '\\')
            {
                i++;
            }
            else if (line.AsSpan(i).StartsWith(closing, StringComparison.Ordinal))
            {
                _open = null;
                return i + closing.Length;
            }
        }

        _open = closing.Length == 3 ? closing : null;
        return line.Length;
    }

    private static int While(string line, int at, Func<char, bool> holds)
    {
        while (at < line.Length && holds(line[at]))
        {
            at++;
        }

        return at;
    }

    private static bool IsName(char letter) => char.IsLetterOrDigit(letter) || letter == '_';
}

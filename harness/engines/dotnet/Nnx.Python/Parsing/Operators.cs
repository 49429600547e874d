namespace Nnx.Python.Parsing;

/// <summary>The operators and delimiters of Python.</summary>
internal static class Operators
{
    /// <summary>The longest operator that <paramref name="text"/> begins with; one unknown character where there is none.</summary>
    public static TokenKind Match(ReadOnlySpan<char> text, out int length)
    {
        length = 3;
        if (text.Length >= 3 && Three(text) is var three and not TokenKind.Unknown)
        {
            return three;
        }

        length = 2;
        if (text.Length >= 2)
        {
            var two = Two(text[0], text[1]);
            if (two != TokenKind.Unknown || text is ['<', '>', ..])
            {
                return two;
            }
        }

        length = 1;
        return One(text[0]);
    }

    private static TokenKind Three(ReadOnlySpan<char> text) => text switch
    {
        ['.', '.', '.'] => TokenKind.Ellipsis,
        ['*', '*', '='] => TokenKind.DoubleStarEqual,
        ['/', '/', '='] => TokenKind.DoubleSlashEqual,
        ['<', '<', '='] => TokenKind.LeftShiftEqual,
        ['>', '>', '='] => TokenKind.RightShiftEqual,
        _ => TokenKind.Unknown,
    };

    private static TokenKind Two(char first, char second) => (first, second) switch
    {
        ('*', '*') => TokenKind.DoubleStar,
        ('/', '/') => TokenKind.DoubleSlash,
        ('<', '<') => TokenKind.LeftShift,
        ('>', '>') => TokenKind.RightShift,
        ('-', '>') => TokenKind.Arrow,
        (':', '=') => TokenKind.ColonEqual,
        ('=', '=') => TokenKind.EqualEqual,
        ('!', '=') => TokenKind.NotEqual,
        ('<', '=') => TokenKind.LessEqual,
        ('>', '=') => TokenKind.GreaterEqual,
        ('+', '=') => TokenKind.PlusEqual,
        ('-', '=') => TokenKind.MinusEqual,
        ('*', '=') => TokenKind.StarEqual,
        ('@', '=') => TokenKind.AtEqual,
        ('/', '=') => TokenKind.SlashEqual,
        ('%', '=') => TokenKind.PercentEqual,
        ('&', '=') => TokenKind.AmpersandEqual,
        ('|', '=') => TokenKind.BarEqual,
        ('^', '=') => TokenKind.CaretEqual,
        _ => TokenKind.Unknown,
    };

    private static TokenKind One(char c) => c switch
    {
        '(' => TokenKind.LeftParen,
        ')' => TokenKind.RightParen,
        '[' => TokenKind.LeftBracket,
        ']' => TokenKind.RightBracket,
        '{' => TokenKind.LeftBrace,
        '}' => TokenKind.RightBrace,
        ',' => TokenKind.Comma,
        ':' => TokenKind.Colon,
        ';' => TokenKind.Semicolon,
        '.' => TokenKind.Dot,
        '@' => TokenKind.At,
        '=' => TokenKind.Equal,
        '+' => TokenKind.Plus,
        '-' => TokenKind.Minus,
        '*' => TokenKind.Star,
        '/' => TokenKind.Slash,
        '%' => TokenKind.Percent,
        '&' => TokenKind.Ampersand,
        '|' => TokenKind.Bar,
        '^' => TokenKind.Caret,
        '~' => TokenKind.Tilde,
        '<' => TokenKind.Less,
        '>' => TokenKind.Greater,
        _ => TokenKind.Unknown,
    };
}

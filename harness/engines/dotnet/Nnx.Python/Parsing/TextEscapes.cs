using System.Globalization;
using System.Text;

namespace Nnx.Python.Parsing;

/// <summary>Backslash escapes of strings.</summary>
internal static class TextEscapes
{
    /// <summary>Appends the decoded text; null where all went well.</summary>
    public static EscapeError? Decode(ReadOnlySpan<char> text, StringBuilder into)
    {
        while (text.IndexOf('\\') is >= 0 and var at)
        {
            into.Append(text[..at]);
            text = text[at..];
            var length = Simple(text, into);
            if (length == 0 && DecodeNumbered(text, into, out length) is { } error)
            {
                return error;
            }

            text = text[length..];
        }

        into.Append(text);
        return null;
    }

    /// <summary>Escapes that strings and bytes share, hexadecimal ones apart; the length of the escape, 0 where it is none of them.</summary>
    internal static int Simple(ReadOnlySpan<char> text, StringBuilder into)
    {
        if (text.Length > 1 && text[1] is >= '0' and <= '7')
        {
            return Octal(text, into);
        }

        char? plain = text.Length < 2 ? null : text[1] switch
        {
            '\\' or '\'' or '"' => text[1],
            'a' => '\a',
            'b' => '\b',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'v' => '\v',
            _ => null,
        };
        if (plain is not null)
        {
            into.Append(plain);
            return 2;
        }

        return text.Length > 1 && text[1] == '\n' ? 2 : 0;
    }

    private static int Octal(ReadOnlySpan<char> text, StringBuilder into)
    {
        var (value, length) = (0, 1);
        for (; length < Math.Min(4, text.Length) && text[length] is >= '0' and <= '7'; length++)
        {
            value = (value * 8) + (text[length] - '0');
        }

        into.Append((char)value);
        return length;
    }

    private static EscapeError? DecodeNumbered(ReadOnlySpan<char> text, StringBuilder into, out int length)
    {
        length = 2;
        switch (text.Length > 1 ? text[1] : '\0')
        {
            case 'x':
                return Hex(text, 2, "truncated \\xXX escape", into, out length);
            case 'u':
                return Hex(text, 4, "truncated \\uXXXX escape", into, out length);
            case 'U':
                return Hex(text, 8, "truncated \\UXXXXXXXX escape", into, out length);
            case 'N':
                return new("\\N{…} escape", IsUnsupported: true);
            default:
                // Python keeps the backslash of an escape that it does not know.
                into.Append('\\');
                length = 1;
                return null;
        }
    }

    private static EscapeError? Hex(ReadOnlySpan<char> text, int digits, string truncated, StringBuilder into, out int length)
    {
        length = 2;
        while (length < Math.Min(digits + 2, text.Length) && char.IsAsciiHexDigit(text[length]))
        {
            length++;
        }

        if (length < digits + 2)
        {
            return new(SyntaxErrors.UnicodeEscape(0, length - 1, truncated));
        }

        var value = uint.Parse(text[2..length], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        if (value > 0x10FFFF)
        {
            return new(SyntaxErrors.UnicodeEscape(0, length - 1, "illegal Unicode character"));
        }

        if (value <= 0xFFFF && char.IsLowSurrogate((char)value) && into.Length > 0 && char.IsHighSurrogate(into[^1]))
        {
            // Two characters in Python, one in UTF-16.
            return new("surrogate escapes in a row", IsUnsupported: true);
        }

        into.Append(value > 0xFFFF ? new Rune(value).ToString() : ((char)value).ToString());
        return null;
    }
}

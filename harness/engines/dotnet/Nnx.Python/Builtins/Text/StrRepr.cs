using System.Globalization;
using System.Text;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Python.Builtins.Text;

/// <summary>Texts as <c>repr</c> and <c>ascii</c> show them.</summary>
internal static class StrRepr
{
    public static string Of(string text)
    {
        var quote = text.Contains('\'', StringComparison.Ordinal) && !text.Contains('"', StringComparison.Ordinal) ? '"' : '\'';
        var result = new StringBuilder(text.Length + 2).Append(quote);
        foreach (var unit in text.AsSpan())
        {
            if (unit is < ' ' or > '~' or '\\' or '\'')
            {
                return Escaped(text, quote);
            }
        }

        return result.Append(text).Append(quote).ToString();
    }

    /// <summary>Escapes what is not ASCII in a text that is a representation already.</summary>
    public static string Ascii(string shown)
    {
        if (System.Text.Ascii.IsValid(shown))
        {
            return shown;
        }

        var result = new StringBuilder(shown.Length + 16);
        foreach (var codePoint in PyStr.CodePointsOf(shown))
        {
            if (codePoint < 128)
            {
                result.Append((char)codePoint);
            }
            else
            {
                AppendEscape(result, codePoint);
            }
        }

        return result.ToString();
    }

    /// <summary>Whether <c>repr</c> shows the code point as it is.</summary>
    public static bool IsPrintable(int codePoint)
    {
        if (codePoint is >= 0x20 and < 0x7F)
        {
            return true;
        }

        return CharUnicodeInfo.GetUnicodeCategory(codePoint) is not (UnicodeCategory.Control or UnicodeCategory.Format
            or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.SpaceSeparator);
    }

    private static string Escaped(string text, char quote)
    {
        var result = new StringBuilder(text.Length + 8).Append(quote);
        foreach (var codePoint in PyStr.CodePointsOf(text))
        {
            switch (codePoint)
            {
                case '\\':
                    result.Append("\\\\");
                    break;
                case '\n':
                    result.Append("\\n");
                    break;
                case '\r':
                    result.Append("\\r");
                    break;
                case '\t':
                    result.Append("\\t");
                    break;
                case var _ when codePoint == quote:
                    result.Append('\\').Append(quote);
                    break;
                case var _ when IsPrintable(codePoint):
                    result.Append(PyStr.OfCodePoint(codePoint).Value);
                    break;
                default:
                    AppendEscape(result, codePoint);
                    break;
            }
        }

        return result.Append(quote).ToString();
    }

    private static void AppendEscape(StringBuilder text, int codePoint)
    {
        var (letter, width) = codePoint <= 0xFF ? ('x', 2) : codePoint <= 0xFFFF ? ('u', 4) : ('U', 8);
        text.Append('\\').Append(letter).Append(codePoint.ToString($"x{width}", CultureInfo.InvariantCulture));
    }
}

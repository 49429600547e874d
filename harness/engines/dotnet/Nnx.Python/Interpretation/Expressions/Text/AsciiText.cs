using System.Globalization;
using System.Text;

namespace Nnx.Python.Interpretation.Expressions.Text;

/// <summary>Escapes what is not ASCII, as <c>ascii()</c> does.</summary>
internal static class AsciiText
{
    public static string Escape(string text)
    {
        if (System.Text.Ascii.IsValid(text))
        {
            return text;
        }

        var result = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                < 0x80 => result.Append((char)rune.Value),
                < 0x100 => result.Append(CultureInfo.InvariantCulture, $"\\x{rune.Value:x2}"),
                < 0x10000 => result.Append(CultureInfo.InvariantCulture, $"\\u{rune.Value:x4}"),
                _ => result.Append(CultureInfo.InvariantCulture, $"\\U{rune.Value:x8}"),
            };
        }

        return result.ToString();
    }
}

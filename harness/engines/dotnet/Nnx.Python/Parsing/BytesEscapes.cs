using System.Globalization;
using System.Text;

namespace Nnx.Python.Parsing;

/// <summary>Backslash escapes of bytes literals.</summary>
internal static class BytesEscapes
{
    /// <summary>Adds the bytes of an ASCII literal; the text of an error, or null.</summary>
    public static string? Decode(ReadOnlySpan<char> text, bool raw, List<byte> into)
    {
        var decoded = new StringBuilder();
        for (var at = 0; at < text.Length;)
        {
            if (raw || text[at] != '\\')
            {
                decoded.Append(text[at++]);
                continue;
            }

            var escape = text[at..];
            var length = TextEscapes.Simple(escape, decoded);
            if (length == 0 && escape.Length > 1 && escape[1] == 'x')
            {
                if (escape.Length < 4 || !char.IsAsciiHexDigit(escape[2]) || !char.IsAsciiHexDigit(escape[3]))
                {
                    return SyntaxErrors.BytesEscape(at);
                }

                decoded.Append((char)byte.Parse(escape[2..4], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
                length = 4;
            }
            else if (length == 0)
            {
                decoded.Append('\\');
                length = 1;
            }

            at += length;
        }

        foreach (var chunk in decoded.GetChunks())
        {
            foreach (var c in chunk.Span)
            {
                into.Add((byte)c);
            }
        }

        return null;
    }
}

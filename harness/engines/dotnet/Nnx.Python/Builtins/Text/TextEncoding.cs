using System.Globalization;
using System.Text;
using Nnx.Python.Errors;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Objects.Sequences;

namespace Nnx.Python.Builtins.Text;

/// <summary>Texts to bytes and back, in the encodings that programs without files need.</summary>
internal static class TextEncoding
{
    private const int Latin1Limit = 256;
    private const int AsciiLimit = 128;

    public static byte[] Encode(string text, string encoding, string errors)
    {
        var (kind, name) = Kind(encoding);
        if (kind == EncodingKind.Utf8)
        {
            return EncodeUtf8(text, errors);
        }

        var limit = kind == EncodingKind.Ascii ? AsciiLimit : Latin1Limit;
        var bytes = new List<byte>(text.Length);
        var index = 0;
        foreach (var codePoint in PyStr.CodePointsOf(text))
        {
            if (codePoint < limit)
            {
                bytes.Add((byte)codePoint);
            }
            else
            {
                bytes.AddRange(Replacement(text, codePoint, index, errors, name, $"ordinal not in range({limit})"));
            }

            index++;
        }

        return [.. bytes];
    }

    public static string Decode(byte[] bytes, string encoding, string errors)
    {
        var (kind, name) = Kind(encoding);
        switch (kind)
        {
            case EncodingKind.Utf8:
                return DecodeUtf8(bytes, errors);
            case EncodingKind.Latin1:
                return Encoding.Latin1.GetString(bytes);
            default:
                var text = new StringBuilder(bytes.Length);
                for (var i = 0; i < bytes.Length; i++)
                {
                    text.Append(bytes[i] < AsciiLimit
                        ? ((char)bytes[i]).ToString()
                        : Undecodable(bytes, i, 1, errors, name, $"ordinal not in range({AsciiLimit})"));
                }

                return text.ToString();
        }
    }

    private static (EncodingKind Kind, string Name) Kind(string encoding) =>
        encoding.ToLowerInvariant().Replace('_', '-').Replace(' ', '-') switch
        {
            "utf-8" or "utf8" or "u8" => (EncodingKind.Utf8, "utf-8"),
            "ascii" or "us-ascii" or "646" => (EncodingKind.Ascii, "ascii"),
            "latin-1" or "latin1" or "iso-8859-1" or "iso8859-1" or "l1" => (EncodingKind.Latin1, "latin-1"),
            "utf-16" or "utf-32" or "utf-7" or "cp1252" or "utf-8-sig" or "utf-16-le" or "utf-16-be" or "rot13" or "hex" or "base64" =>
                throw new UnsupportedConstructException($"encoding {encoding}"),
            _ => throw PyError.Of(ExceptionTypes.LookupError, $"unknown encoding: {encoding}"),
        };

    private static byte[] EncodeUtf8(string text, string errors)
    {
        var index = 0;
        var bytes = new List<byte>(text.Length);
        Span<byte> buffer = stackalloc byte[4];
        foreach (var codePoint in PyStr.CodePointsOf(text))
        {
            if (Rune.TryCreate(codePoint, out var rune))
            {
                bytes.AddRange(buffer[..rune.EncodeToUtf8(buffer)]);
            }
            else if (errors == "surrogatepass")
            {
                bytes.AddRange([(byte)(0xE0 | codePoint >> 12), (byte)(0x80 | codePoint >> 6 & 0x3F), (byte)(0x80 | codePoint & 0x3F)]);
            }
            else
            {
                bytes.AddRange(Replacement(text, codePoint, index, errors, "utf-8", "surrogates not allowed"));
            }

            index++;
        }

        return [.. bytes];
    }

    private static byte[] Replacement(string text, int codePoint, int index, string errors, string encoding, string reason)
    {
        var escaped = codePoint <= 0xFF ? $"\\x{codePoint:x2}" : codePoint <= 0xFFFF ? $"\\u{codePoint:x4}" : $"\\U{codePoint:x8}";
        return errors switch
        {
            "ignore" => [],
            "replace" => "?"u8.ToArray(),
            "backslashreplace" => Encoding.ASCII.GetBytes(escaped),
            "xmlcharrefreplace" => Encoding.ASCII.GetBytes($"&#{codePoint.ToString(CultureInfo.InvariantCulture)};"),
            "strict" => throw new PyRaise(new PyBaseException(
                ExceptionTypes.UnicodeEncodeError,
                new PyStr(encoding), new PyStr(text), PyInt.Of(index), PyInt.Of(index + 1), new PyStr(reason))),
            _ => throw PyError.Of(ExceptionTypes.LookupError, $"unknown error handler name '{errors}'"),
        };
    }

    private static string DecodeUtf8(byte[] bytes, string errors)
    {
        var text = new StringBuilder(bytes.Length);
        for (var i = 0; i < bytes.Length;)
        {
            if (Rune.DecodeFromUtf8(bytes.AsSpan(i), out var rune, out var length) == System.Buffers.OperationStatus.Done)
            {
                text.Append(rune.ToString());
                i += length;
                continue;
            }

            var reason = bytes[i] is >= 0x80 and < 0xC2 or > 0xF4 ? "invalid start byte"
                : i + length >= bytes.Length ? "unexpected end of data" : "invalid continuation byte";
            text.Append(Undecodable(bytes, i, length, errors, "utf-8", reason));
            i += length;
        }

        return text.ToString();
    }

    private static string Undecodable(byte[] bytes, int index, int length, string errors, string encoding, string reason) => errors switch
    {
        "ignore" => "",
        "replace" => "\uFFFD",
        "backslashreplace" => string.Concat(bytes.Skip(index).Take(length).Select(b => $"\\x{b:x2}")),
        "strict" => throw new PyRaise(new PyBaseException(
            ExceptionTypes.UnicodeDecodeError,
            new PyStr(encoding), new PyBytes(bytes), PyInt.Of(index), PyInt.Of(index + length), new PyStr(reason))),
        _ => throw PyError.Of(ExceptionTypes.LookupError, $"unknown error handler name '{errors}'"),
    };
}

using System.Globalization;
using System.Numerics;
using System.Text;
using Nnx.Python.Syntax;

namespace Nnx.Python.Tests.Parsing;

/// <summary>Python's <c>repr</c> of constants.</summary>
internal static class PythonRepr
{
    public static string Of(object? value) => value switch
    {
        null => "None",
        true => "True",
        false => "False",
        EllipsisValue => "Ellipsis",
        long number => number.ToString(CultureInfo.InvariantCulture),
        BigInteger number => number.ToString(CultureInfo.InvariantCulture),
        double number => OfFloat(number),
        Complex number => (number.Imaginary == Math.Floor(number.Imaginary) && Math.Abs(number.Imaginary) < 1e16
            ? number.Imaginary.ToString("R", CultureInfo.InvariantCulture)
            : OfFloat(number.Imaginary)) + "j",
        string text => OfText(text.EnumerateRunesOrSurrogates(), text.Contains('\'') && !text.Contains('"')),
        byte[] bytes => "b" + OfText(bytes.Select(b => (int)b), bytes.Contains((byte)'\'') && !bytes.Contains((byte)'"'), ascii: true),
        _ => throw new ArgumentException(value.GetType().Name, nameof(value)),
    };

    public static string OfList(IEnumerable<string> names) => "[" + string.Join(", ", names.Select(Of)) + "]";

    private static IEnumerable<int> EnumerateRunesOrSurrogates(this string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogatePair(text, i))
            {
                yield return char.ConvertToUtf32(text, i++);
            }
            else
            {
                yield return text[i];
            }
        }
    }

    private static string OfFloat(double number)
    {
        if (double.IsInfinity(number))
        {
            return "inf";
        }

        var text = number.ToString("R", CultureInfo.InvariantCulture);
        var mark = text.IndexOf('E', StringComparison.Ordinal);
        var exponent = mark >= 0
            ? int.Parse(text.AsSpan(mark + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture)
            : (int)Math.Floor(Math.Log10(Math.Max(Math.Abs(number), 1e-3)));
        if (exponent is >= -4 and < 16)
        {
            var plain = mark >= 0 ? Expand(text) : text;
            return plain.Contains('.', StringComparison.Ordinal) ? plain : plain + ".0";
        }

        var digits = mark >= 0 ? text[..mark] : ToScientific(text);
        return $"{digits}e{(exponent < 0 ? "-" : "+")}{Math.Abs(exponent).ToString("00", CultureInfo.InvariantCulture)}";
    }

    private static string Expand(string text) =>
        decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture);

    private static string ToScientific(string text)
    {
        var digits = text.Replace(".", "", StringComparison.Ordinal).TrimStart('0').TrimEnd('0');
        return digits.Length == 1 ? digits : digits[..1] + "." + digits[1..];
    }

    private static string OfText(IEnumerable<int> characters, bool doubleQuotes, bool ascii = false)
    {
        var quote = doubleQuotes ? '"' : '\'';
        var text = new StringBuilder().Append(quote);
        foreach (var c in characters)
        {
            _ = c switch
            {
                '\\' => text.Append("\\\\"),
                '\n' => text.Append("\\n"),
                '\r' => text.Append("\\r"),
                '\t' => text.Append("\\t"),
                _ when c == quote => text.Append('\\').Append(quote),
                < 32 or 127 => text.Append(CultureInfo.InvariantCulture, $"\\x{c:x2}"),
                < 127 => text.Append((char)c),
                _ when ascii => text.Append(CultureInfo.InvariantCulture, $"\\x{c:x2}"),
                _ when Nnx.Python.Parsing.IdentifierCharacters.IsPrintable(c) => text.Append(char.ConvertFromUtf32(c)),
                <= 0xff => text.Append(CultureInfo.InvariantCulture, $"\\x{c:x2}"),
                <= 0xffff => text.Append(CultureInfo.InvariantCulture, $"\\u{c:x4}"),
                _ => text.Append(CultureInfo.InvariantCulture, $"\\U{c:x8}"),
            };
        }

        return text.Append(quote).ToString();
    }
}

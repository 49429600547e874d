using System.Buffers;
using System.Globalization;
using System.Numerics;
using System.Text;

namespace Nnx.Python.Parsing;

/// <summary>Values of number literals that the tokenizer found well-formed.</summary>
internal static class NumberLiterals
{
    private static readonly SearchValues<char> DecimalCharacters = SearchValues.Create("0123456789_");

    /// <summary>A <see cref="long"/>, or a <see cref="BigInteger"/> where that is too small, a <see cref="double"/>, or a <see cref="Complex"/>.</summary>
    public static object Parse(ReadOnlySpan<char> literal)
    {
        var text = literal.ToString().Replace("_", "", StringComparison.Ordinal);
        var radix = text.Length > 2 && text[0] == '0' ? char.ToLowerInvariant(text[1]) : ' ';
        var hasRadix = radix is 'x' or 'o' or 'b';
        if (!hasRadix && text[^1] is 'j' or 'J')
        {
            return new Complex(0, ParseFloat(text[..^1]));
        }

        if (!hasRadix && text.AsSpan().ContainsAny(".eE"))
        {
            return ParseFloat(text);
        }

        var integer = hasRadix ? ParseRadix(text[2..], radix) : BigInteger.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
        return integer <= long.MaxValue ? (object)(long)integer : integer;
    }

    /// <summary>The digits of a decimal integer; 0 for other literals, which are read in linear time.</summary>
    public static int CountDecimalDigits(ReadOnlySpan<char> literal)
    {
        if (literal.ContainsAnyExcept(DecimalCharacters))
        {
            return 0;
        }

        return literal.Length - literal.Count('_');
    }

    private static double ParseFloat(string text) => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);

    // A leading zero keeps the first digit from being read as a sign.
    private static BigInteger ParseRadix(string digits, char radix) => radix switch
    {
        'x' => BigInteger.Parse("0" + digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture),
        'b' => BigInteger.Parse("0" + digits, NumberStyles.AllowBinarySpecifier, CultureInfo.InvariantCulture),
        _ => BigInteger.Parse("0" + OctalToBinary(digits), NumberStyles.AllowBinarySpecifier, CultureInfo.InvariantCulture),
    };

    private static string OctalToBinary(string digits)
    {
        var bits = new StringBuilder(digits.Length * 3);
        foreach (var digit in digits)
        {
            var value = digit - '0';
            bits.Append((char)('0' + (value >> 2))).Append((char)('0' + ((value >> 1) & 1))).Append((char)('0' + (value & 1)));
        }

        return bits.ToString();
    }
}

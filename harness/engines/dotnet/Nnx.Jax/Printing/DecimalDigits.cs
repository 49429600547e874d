using System.Globalization;
using System.Numerics;
using Nnx.Jax.Dtypes;

namespace Nnx.Jax.Printing;

/// <summary>A finite number's magnitude in decimal: <c>d.ddd · 10^Exponent</c>, without trailing zeros.</summary>
/// <param name="Digits">The digits, at least one, the first not zero unless the number is.</param>
/// <param name="Exponent">The power of ten of the first digit.</param>
internal readonly record struct DecimalDigits(string Digits, int Exponent)
{
    /// <summary>Digits after the point when written out in full.</summary>
    public int Fractional => Math.Max(0, Digits.Length - 1 - Exponent);

    /// <summary>The fewest digits that no other number of the dtype shares.</summary>
    public static DecimalDigits Shortest(double value, Dtype dtype)
    {
        var magnitude = Math.Abs(value);
        return dtype.Code switch
        {
            DtypeCode.Float16 => ShortestHalf(magnitude),
            DtypeCode.Float32 => Parse(((float)magnitude).ToString("R", CultureInfo.InvariantCulture)),
            _ => Parse(magnitude.ToString("R", CultureInfo.InvariantCulture)),
        };
    }

    /// <summary>The exact value rounded to a number of digits after the point, ties to even.</summary>
    public static DecimalDigits RoundedToPlaces(double value, int places)
    {
        var scaled = Scale(Math.Abs(value), places);
        var text = scaled.ToString(CultureInfo.InvariantCulture);
        return Trimmed(text, text.Length - 1 - places);
    }

    /// <summary>The exact value rounded to a number of significant digits, ties to even.</summary>
    public static DecimalDigits RoundedToDigits(double value, int count, int exponent)
    {
        var text = Scale(Math.Abs(value), count - 1 - exponent).ToString(CultureInfo.InvariantCulture);
        return Trimmed(text, text.Length - 1 - (count - 1 - exponent));
    }

    // The framework takes Half for a float32 here and there, so the fewest digits that read back are looked for.
    private static DecimalDigits ShortestHalf(double magnitude)
    {
        for (var precision = 0; ; precision++)
        {
            var text = magnitude.ToString("E" + precision.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
            if ((double)(Half)double.Parse(text, CultureInfo.InvariantCulture) == magnitude)
            {
                return Parse(text);
            }
        }
    }

    private static DecimalDigits Parse(string text)
    {
        var mark = text.IndexOf('E', StringComparison.Ordinal);
        var exponent = mark < 0 ? 0 : int.Parse(text.AsSpan(mark + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var mantissa = mark < 0 ? text : text[..mark];
        var point = mantissa.IndexOf('.', StringComparison.Ordinal);
        var whole = point < 0 ? mantissa.Length : point;
        return Trimmed(mantissa.Replace(".", string.Empty, StringComparison.Ordinal), exponent + whole - 1);
    }

    private static DecimalDigits Trimmed(string digits, int exponent)
    {
        var significant = digits.TrimStart('0');
        return significant.Length == 0 ? new("0", 0) : new(significant.TrimEnd('0'), exponent - (digits.Length - significant.Length));
    }

    // value · 10^places as an integer; exact, since a double is an integer times a power of two.
    private static BigInteger Scale(double value, int places)
    {
        if (value == 0)
        {
            return BigInteger.Zero;
        }

        var bits = BitConverter.DoubleToInt64Bits(value);
        var stored = (int)(bits >> 52) & 0x7FF;
        BigInteger numerator = (bits & ((1L << 52) - 1)) | (stored == 0 ? 0 : 1L << 52);
        var power = Math.Max(stored, 1) - 1075;
        var denominator = BigInteger.One;
        (numerator, denominator) = power >= 0 ? (numerator << power, denominator) : (numerator, denominator << -power);
        (numerator, denominator) = places >= 0
            ? (numerator * BigInteger.Pow(10, places), denominator)
            : (numerator, denominator * BigInteger.Pow(10, -places));
        var (quotient, remainder) = BigInteger.DivRem(numerator, denominator);
        var half = (remainder * 2).CompareTo(denominator);
        return half > 0 || (half == 0 && !quotient.IsEven) ? quotient + 1 : quotient;
    }
}

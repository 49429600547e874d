using System.Globalization;
using Nnx.Jax.Dtypes;

namespace Nnx.Jax.Printing;

/// <summary>Finite floats in positional or scientific notation, as NumPy writes them.</summary>
internal static class FloatText
{
    /// <summary>Positional notation: the shortest digits, at most <paramref name="precision"/> after the point. Always has a point.</summary>
    public static (string Whole, string Fraction) Positional(double value, Dtype dtype, int? precision, bool plus)
    {
        var digits = DecimalDigits.Shortest(value, dtype);
        if (digits.Fractional > precision)
        {
            digits = DecimalDigits.RoundedToPlaces(value, precision.Value);
        }

        var (text, whole) = (digits.Digits, digits.Exponent + 1);
        text = whole <= 0 ? new string('0', 1 - whole) + text : text.PadRight(whole, '0');
        whole = Math.Max(whole, 1);
        var fraction = text[whole..];
        return (Sign(value, plus) + text[..whole], fraction.TrimEnd('0'));
    }

    /// <summary>Scientific notation: mantissa digits after the point within the two bounds, and the exponent with its sign.</summary>
    public static (string Whole, string Fraction, string Exponent) Scientific(
        double value, Dtype dtype, int? most, int least, int exponentDigits, bool plus)
    {
        var digits = DecimalDigits.Shortest(value, dtype);
        var places = digits.Digits.Length - 1;
        if (places > most || places < least)
        {
            digits = DecimalDigits.RoundedToDigits(value, Math.Clamp(places, least, most ?? int.MaxValue) + 1, digits.Exponent);
        }

        var exponent = Math.Abs(digits.Exponent).ToString(CultureInfo.InvariantCulture).PadLeft(Math.Max(2, exponentDigits), '0');
        return (Sign(value, plus) + digits.Digits[..1], digits.Digits[1..].PadRight(least, '0'), (digits.Exponent < 0 ? "-" : "+") + exponent);
    }

    private static string Sign(double value, bool plus) => double.IsNegative(value) ? "-" : plus ? "+" : string.Empty;
}

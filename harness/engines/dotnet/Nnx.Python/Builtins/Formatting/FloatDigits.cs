using System.Globalization;
using System.Numerics;
using Nnx.Python.Builtins.Numbers;

namespace Nnx.Python.Builtins.Formatting;

/// <summary>Decimal digits of a finite float that is not negative, rounded by its exact value, ties to even.</summary>
internal static class FloatDigits
{
    // A decimal number of so many digits goes through a float and back unchanged.
    private const int SafeDigits = 15;
    private const double SmallestSafe = 1e-290;

    /// <summary>A number of significant digits; the value is 0.DIGITS times ten to the point.</summary>
    public static (string Digits, int Point) Significant(double value, int count)
    {
        if (value == 0)
        {
            return (new string('0', count), 1);
        }

        var (_, shortest, point) = FloatText.Shortest(value);
        if (TryCut(shortest, count, value, out var digits))
        {
            return digits.Length > count ? (digits[..count], point + 1) : (digits, point);
        }

        var exact = Scaled(value, count - point);
        return exact.Length > count ? (exact[..count], point + 1) : (exact, point);
    }

    /// <summary>All digits down to a number of decimal places: the integer part and the fraction.</summary>
    public static (string Whole, string Fraction) Fixed(double value, int places)
    {
        string digits;
        if (value == 0)
        {
            digits = "";
        }
        else
        {
            var (_, shortest, point) = FloatText.Shortest(value);
            var count = point + places;
            if (count < 0)
            {
                digits = "";
            }
            else if (!TryCut(shortest, count, value, out digits))
            {
                digits = Scaled(value, places);
            }
        }

        digits = digits.PadLeft(places + 1, '0');
        return (digits[..^places], digits[^places..]);
    }

    // Cutting the shortest digits gives the right rounding unless they end in a 5 just behind the cut.
    private static bool TryCut(string shortest, int count, double value, out string digits)
    {
        digits = "";
        if (count >= shortest.Length)
        {
            digits = shortest.PadRight(count, '0');
            return count <= SafeDigits && value > SmallestSafe;
        }

        if (shortest.Length == count + 1 && shortest[count] == '5')
        {
            return false;
        }

        var kept = shortest.AsSpan(0, count);
        if (shortest[count] < '5')
        {
            digits = kept.ToString();
            return true;
        }

        var number = BigInteger.Parse(string.Concat("0", kept), NumberStyles.None, CultureInfo.InvariantCulture) + 1;
        digits = number.ToString(CultureInfo.InvariantCulture).PadLeft(count, '0');
        return true;
    }

    private static string Scaled(double value, int places)
    {
        var (mantissa, exponent) = FloatText.Exact(value);
        return FloatText.RoundScaled(mantissa, exponent, places).ToString(CultureInfo.InvariantCulture);
    }
}

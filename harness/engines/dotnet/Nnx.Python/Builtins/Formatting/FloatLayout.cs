using System.Globalization;
using System.Text;
using Nnx.Python.Builtins.Numbers;

namespace Nnx.Python.Builtins.Formatting;

/// <summary>Writes a float that is not negative in one of the presentations <c>e f g r</c>, without sign.</summary>
internal static class FloatLayout
{
    private const int LargestReprPoint = 16;

    /// <param name="value">The value; its sign is left out.</param>
    /// <param name="type">Presentation, upper case for capital letters.</param>
    /// <param name="precision">Digits, as the presentation counts them.</param>
    /// <param name="alternate">Keep the point and trailing zeros.</param>
    /// <param name="addPointZero">Write <c>.0</c> behind a whole number.</param>
    public static string Write(double value, char type, int precision, bool alternate, bool addPointZero)
    {
        var lower = char.ToLowerInvariant(type);
        var text = double.IsFinite(value)
            ? Finite(Math.Abs(value), lower, precision, alternate, addPointZero)
            : double.IsNaN(value) ? "nan" : "inf";
        return lower == type ? text : text.ToUpperInvariant();
    }

    private static string Finite(double value, char type, int precision, bool alternate, bool addPointZero)
    {
        switch (type)
        {
            case 'f':
            {
                var (whole, fraction) = FloatDigits.Fixed(value, precision);
                return fraction.Length > 0 || alternate ? $"{whole}.{fraction}" : whole;
            }
            case 'e':
            {
                var (digits, point) = FloatDigits.Significant(value, precision + 1);
                return Exponential(digits, value == 0 ? 1 : point, alternate);
            }
            case 'r':
            {
                var (_, digits, point) = FloatText.Shortest(value);
                return point is <= -4 or > LargestReprPoint
                    ? Exponential(digits, point, alternate)
                    : Plain(digits, point, addPointZero, alternate);
            }
            default:
            {
                var significant = precision == 0 ? 1 : precision;
                var (digits, point) = FloatDigits.Significant(value, significant);
                var kept = alternate ? digits : digits.TrimEnd('0') is { Length: > 0 } trimmed ? trimmed : "0";
                return point <= -4 || point > significant - (addPointZero ? 1 : 0)
                    ? Exponential(kept, point, alternate)
                    : Plain(kept, point, addPointZero, alternate);
            }
        }
    }

    private static string Exponential(string digits, int point, bool alternate)
    {
        var text = new StringBuilder(digits.Length + 6).Append(digits[0]);
        if (digits.Length > 1 || alternate)
        {
            text.Append('.').Append(digits, 1, digits.Length - 1);
        }

        FloatText.AppendExponent(text, point - 1, 'e');
        return text.ToString();
    }

    private static string Plain(string digits, int point, bool addPointZero, bool alternate)
    {
        if (point <= 0)
        {
            return string.Create(CultureInfo.InvariantCulture, $"0.{new string('0', -point)}{digits}");
        }

        if (point < digits.Length)
        {
            return $"{digits[..point]}.{digits[point..]}";
        }

        var whole = digits.PadRight(point, '0');
        return addPointZero ? whole + ".0" : alternate ? whole + "." : whole;
    }
}

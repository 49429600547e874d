using System.Globalization;
using System.Numerics;
using System.Text;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Runtime;

namespace Nnx.Python.Builtins.Numbers;

/// <summary>Reads and writes floats as CPython does.</summary>
internal static class FloatText
{
    private const int LargestPlainExponent = 16;

    /// <summary>The shortest text that reads back as the same float: <c>repr</c>.</summary>
    public static string Repr(double value)
    {
        if (!double.IsFinite(value))
        {
            return double.IsNaN(value) ? "nan" : value > 0 ? "inf" : "-inf";
        }

        if (value == Math.Floor(value) && Math.Abs(value) < 1e15)
        {
            return value == 0 && double.IsNegative(value) ? "-0.0" : ((long)value).ToString(CultureInfo.InvariantCulture) + ".0";
        }

        var (negative, digits, point) = Shortest(value);
        var text = new StringBuilder(24);
        if (negative)
        {
            text.Append('-');
        }

        if (point is > -4 and <= LargestPlainExponent)
        {
            if (point <= 0)
            {
                text.Append("0.").Append('0', -point).Append(digits);
            }
            else if (point >= digits.Length)
            {
                text.Append(digits).Append('0', point - digits.Length).Append(".0");
            }
            else
            {
                text.Append(digits, 0, point).Append('.').Append(digits, point, digits.Length - point);
            }

            return text.ToString();
        }

        text.Append(digits[0]);
        if (digits.Length > 1)
        {
            text.Append('.').Append(digits, 1, digits.Length - 1);
        }

        AppendExponent(text, point - 1, 'e');
        return text.ToString();
    }

    /// <summary>The digits of the shortest text; the value is 0.DIGITS times ten to the point.</summary>
    public static (bool Negative, string Digits, int Point) Shortest(double value)
    {
        return Split(value.ToString("R", CultureInfo.InvariantCulture));
    }

    public static void AppendExponent(StringBuilder text, int exponent, char letter)
    {
        text.Append(letter).Append(exponent < 0 ? '-' : '+');
        var digits = Math.Abs(exponent).ToString(CultureInfo.InvariantCulture);
        text.Append(digits.Length < 2 ? "0" : "").Append(digits);
    }

    /// <summary><c>float(text)</c>.</summary>
    public static double Parse(Interpreter py, string text, PyObject shown)
    {
        var trimmed = text.AsSpan().Trim(PythonWhitespace.Characters);
        return TryParse(trimmed.ToString(), out var value)
            ? value
            : throw PyError.Value($"could not convert string to float: {py.Repr(shown)}");
    }

    public static bool TryParse(string text, out double value)
    {
        value = 0;
        var body = text.TrimStart('+', '-');
        if (text.Length - body.Length > 1 || body.Length == 0)
        {
            return false;
        }

        var negative = text[0] == '-';
        switch (body.ToLowerInvariant())
        {
            case "inf" or "infinity":
                value = negative ? double.NegativeInfinity : double.PositiveInfinity;
                return true;
            case "nan":
                value = double.NaN;
                return true;
        }

        var plain = new StringBuilder(body.Length);
        for (var i = 0; i < body.Length; i++)
        {
            var unit = body[i];
            if (unit == '_')
            {
                if (i == 0 || i == body.Length - 1 || !char.IsDigit(body[i - 1]) || !char.IsDigit(body[i + 1]))
                {
                    return false;
                }
            }
            else if (char.IsAsciiDigit(unit) || unit is '.' or 'e' or 'E' or '+' or '-')
            {
                plain.Append(unit);
            }
            else if (char.IsDigit(unit))
            {
                plain.Append((char)('0' + (int)char.GetNumericValue(unit)));
            }
            else
            {
                return false;
            }
        }

        const NumberStyles Style = NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        if (!double.TryParse(plain.ToString(), Style, CultureInfo.InvariantCulture, out value))
        {
            return false;
        }

        value = negative ? -value : value;
        return true;
    }

    /// <summary>Rounds to a number of decimal places by the exact value, ties to even.</summary>
    public static double Round(double value, int digits)
    {
        var (mantissa, exponent) = Exact(Math.Abs(value));
        var rounded = RoundScaled(mantissa, exponent, digits);
        var text = rounded.ToString(CultureInfo.InvariantCulture) + "e" + (-digits).ToString(CultureInfo.InvariantCulture);
        var result = double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
        return value < 0 || double.IsNegative(value) ? -result : result;
    }

    /// <summary>A finite float that is not negative as an integer times a power of two.</summary>
    public static (BigInteger Mantissa, int Exponent) Exact(double value)
    {
        var bits = BitConverter.DoubleToUInt64Bits(value);
        var exponent = (int)((bits >> 52) & 0x7FF);
        var mantissa = bits & 0xF_FFFF_FFFF_FFFF;
        return exponent == 0 ? (mantissa, -1074) : (mantissa | 1UL << 52, exponent - 1075);
    }

    /// <summary>mantissa · 2^exponent · 10^digits, rounded to an integer, ties to even.</summary>
    public static BigInteger RoundScaled(BigInteger mantissa, int exponent, int digits)
    {
        var numerator = digits >= 0 ? mantissa * BigInteger.Pow(10, digits) : mantissa;
        var denominator = digits >= 0 ? BigInteger.One : BigInteger.Pow(10, -digits);
        if (exponent >= 0)
        {
            numerator <<= exponent;
        }
        else
        {
            denominator <<= -exponent;
        }

        var quotient = BigInteger.DivRem(numerator, denominator, out var rest);
        var order = (rest * 2).CompareTo(denominator);
        return order > 0 || (order == 0 && !quotient.IsEven) ? quotient + 1 : quotient;
    }

    private static (bool Negative, string Digits, int Point) Split(string text)
    {
        var negative = text[0] == '-';
        var body = negative ? text[1..] : text;
        var exponent = 0;
        var e = body.IndexOf('E', StringComparison.Ordinal);
        if (e >= 0)
        {
            exponent = int.Parse(body.AsSpan(e + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
            body = body[..e];
        }

        var dot = body.IndexOf('.', StringComparison.Ordinal);
        var point = (dot < 0 ? body.Length : dot) + exponent;
        var digits = dot < 0 ? body : body.Remove(dot, 1);
        var leading = digits.Length - digits.TrimStart('0').Length;
        digits = digits[leading..].TrimEnd('0');
        return digits.Length == 0 ? (negative, "0", 1) : (negative, digits, point - leading);
    }
}

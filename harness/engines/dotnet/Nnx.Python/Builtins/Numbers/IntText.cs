using System.Globalization;
using System.Numerics;
using System.Text;
using Nnx.Python.Errors;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Python.Builtins.Numbers;

/// <summary>Writes ints in any of the bases that programs use.</summary>
internal static class IntText
{
    // 10 ** 4300 has 14285 bits: CPython 3.11 refuses to write longer numbers in base 10.
    private const int MostDigits = 4300;
    private const int SurelyShort = 14_280;

    public static string Decimal(PyInt value)
    {
        if (value.IsSmall)
        {
            return value.Small.ToString(CultureInfo.InvariantCulture);
        }

        if (IntMath.BitLength(value) > SurelyShort * 2)
        {
            throw TooLong();
        }

        var text = value.Value.ToString(CultureInfo.InvariantCulture);
        return text.Length - (text[0] == '-' ? 1 : 0) > MostDigits ? throw TooLong() : text;
    }

    /// <summary>Digits of the absolute value in base 2, 8 or 16, lower case, without prefix.</summary>
    public static string Digits(PyInt value, int bitsPerDigit)
    {
        var rest = BigInteger.Abs(value.Value);
        if (rest.IsZero)
        {
            return "0";
        }

        if (bitsPerDigit == 4)
        {
            var hex = rest.ToString("x", CultureInfo.InvariantCulture).TrimStart('0');
            return hex;
        }

        var bits = (int)rest.GetBitLength();
        var text = new StringBuilder(bits / bitsPerDigit + 1);
        var bytes = rest.ToByteArray(isUnsigned: true);
        for (var place = (bits + bitsPerDigit - 1) / bitsPerDigit - 1; place >= 0; place--)
        {
            var digit = 0;
            for (var i = bitsPerDigit - 1; i >= 0; i--)
            {
                var bit = place * bitsPerDigit + i;
                digit = digit * 2 + (bit < bits ? (bytes[bit >> 3] >> (bit & 7)) & 1 : 0);
            }

            text.Append((char)('0' + digit));
        }

        return text.ToString();
    }

    private static PyRaise TooLong() => PyError.Value(
        $"Exceeds the limit ({MostDigits} digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit");
}

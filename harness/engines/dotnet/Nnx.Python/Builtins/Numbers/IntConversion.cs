using System.Numerics;
using Nnx.Python.Errors;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Python.Builtins.Numbers;

/// <summary>Conversions between ints and floats that round once, as IEEE 754 asks.</summary>
internal static class IntConversion
{
    private const int MantissaBits = 53;
    private const int LargestExponent = 1024;

    public static double ToDouble(PyInt value) =>
        value.IsSmall ? value.Small : Divide(value.Value, BigInteger.One, "int too large to convert to float");

    public static double Divide(BigInteger left, BigInteger right, string overflow = "integer division result too large for a float")
    {
        if (left.IsZero)
        {
            return right.Sign < 0 ? -0.0 : 0.0;
        }

        var negative = left.Sign < 0 != right.Sign < 0;
        var (a, b) = (BigInteger.Abs(left), BigInteger.Abs(right));
        var exponent = (long)a.GetBitLength() - (long)b.GetBitLength() - MantissaBits - 2;

        // Below the normal numbers fewer bits are kept, so that the rounding happens once.
        exponent = Math.Max(exponent, -1074 - 2);
        if (exponent > LargestExponent)
        {
            throw PyError.Overflow(overflow);
        }

        var scaled = exponent >= 0 ? a : a << (int)-exponent;
        var divisor = exponent >= 0 ? b << (int)exponent : b;
        var quotient = (ulong)BigInteger.DivRem(scaled, divisor, out var remainder);
        var sticky = remainder.IsZero ? 0UL : 1UL;
        var bits = 64 - BitOperations.LeadingZeroCount(quotient);
        var drop = Math.Max(bits - MantissaBits, 2);
        var half = 1UL << (drop - 1);
        var rest = quotient & ((1UL << drop) - 1);
        var kept = quotient >> drop;
        if (rest > half || (rest == half && (sticky == 1 || (kept & 1) == 1)))
        {
            kept++;
        }

        var result = Math.ScaleB(kept, (int)(exponent + drop));
        if (double.IsInfinity(result))
        {
            throw PyError.Overflow(overflow);
        }

        return negative ? -result : result;
    }

    /// <summary>The integer part of a finite float.</summary>
    public static PyInt Truncate(double value) => Math.Abs(value) < long.MaxValue / 2
        ? PyInt.Of((long)value)
        : PyInt.Of(new BigInteger(Math.Truncate(value)));

    /// <summary>Compares an int with a float by their exact values; the float is not NaN.</summary>
    public static int Compare(PyInt left, double right)
    {
        if (double.IsInfinity(right))
        {
            return right > 0 ? -1 : 1;
        }

        const long ExactLimit = 1L << 53;
        if (left.IsSmall && left.Small is >= -ExactLimit and <= ExactLimit)
        {
            return ((double)left.Small).CompareTo(right);
        }

        var whole = Math.Truncate(right);
        var order = left.Value.CompareTo(new BigInteger(whole));
        return order != 0 ? order : whole.CompareTo(right);
    }
}

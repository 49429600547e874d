using Nnx.Jax.Arrays;
using Nnx.Jax.Dtypes;

namespace Nnx.Jax.Backend.Managed.Elementwise;

/// <summary><c>reduce_precision</c>: rounds to fewer bits, ties to even; too large becomes infinite, too small zero.</summary>
internal static class Rounding
{
    public static void ReducePrecision(NDArray operand, NDArray result, int exponentBits, int mantissaBits)
    {
        var largest = (1 << (exponentBits - 1)) - 1;
        var smallest = 1 - largest;
        if (operand.Dtype == Dtype.Float32)
        {
            var source = operand.AsSpan<float>();
            var target = result.Fill<float>();
            for (var i = 0; i < target.Length; i++)
            {
                target[i] = (float)Reduce(source[i], mantissaBits, largest, smallest);
            }
        }
        else if (operand.Dtype == Dtype.Float64)
        {
            var source = operand.AsSpan<double>();
            var target = result.Fill<double>();
            for (var i = 0; i < target.Length; i++)
            {
                target[i] = Reduce(source[i], mantissaBits, largest, smallest);
            }
        }
        else
        {
            throw new UnsupportedOperationException($"reduce_precision of {operand.Dtype}");
        }
    }

    private static double Reduce(double value, int mantissaBits, int largest, int smallest)
    {
        if (value == 0 || !double.IsFinite(value))
        {
            return value;
        }

        var dropped = 52 - mantissaBits;
        if (dropped > 0)
        {
            var bits = BitConverter.DoubleToUInt64Bits(value);
            bits += (1UL << (dropped - 1)) - 1 + ((bits >> dropped) & 1);
            value = BitConverter.UInt64BitsToDouble(bits & ~((1UL << dropped) - 1));
        }

        var exponent = Math.ILogB(value);
        return exponent > largest ? Math.CopySign(double.PositiveInfinity, value)
            : exponent < smallest ? Math.CopySign(0, value) : value;
    }
}

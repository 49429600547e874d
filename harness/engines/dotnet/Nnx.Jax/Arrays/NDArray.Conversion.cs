using System.Numerics;
using Nnx.Jax.Dtypes;

namespace Nnx.Jax.Arrays;

public sealed partial class NDArray
{
    /// <summary>A scalar of a dtype from a Python number: rounded to floats, wrapped to integers, as <c>np.array(value).astype(dtype)</c> does.</summary>
    /// <param name="value">The number.</param>
    /// <param name="dtype">A dtype of numbers or bool.</param>
    /// <exception cref="ArgumentException">The dtype has no numbers.</exception>
    public static NDArray ScalarOf(double value, Dtype dtype) => dtype.Code switch
    {
        DtypeCode.Float32 => Scalar((float)value),
        DtypeCode.Float64 => Scalar(value),
        DtypeCode.Float16 => Scalar((Half)value),
        DtypeCode.BFloat16 => Scalar((BFloat16)(float)value),
        DtypeCode.Complex64 => Scalar(new Complex64((float)value, 0)),
        DtypeCode.Complex128 => Scalar(new Complex(value, 0)),
        DtypeCode.Bool => Scalar(value != 0),
        _ => ScalarOf(double.IsFinite(value) ? new BigInteger(value) : BigInteger.Zero, dtype),
    };

    /// <summary>A scalar of a dtype from a Python integer: wrapped to the width of an integer dtype.</summary>
    /// <param name="value">The number.</param>
    /// <param name="dtype">A dtype of numbers or bool.</param>
    /// <exception cref="ArgumentException">The dtype has no numbers.</exception>
    public static NDArray ScalarOf(BigInteger value, Dtype dtype)
    {
        if (dtype.IsInexact)
        {
            return ScalarOf((double)value, dtype);
        }

        var word = unchecked((ulong)(value & ulong.MaxValue));
        return dtype.Code switch
        {
            DtypeCode.Bool => Scalar(!value.IsZero),
            DtypeCode.Int8 => Scalar(unchecked((sbyte)word)),
            DtypeCode.Int16 => Scalar(unchecked((short)word)),
            DtypeCode.Int32 => Scalar(unchecked((int)word)),
            DtypeCode.Int64 => Scalar(unchecked((long)word)),
            DtypeCode.UInt8 => Scalar(unchecked((byte)word)),
            DtypeCode.UInt16 => Scalar(unchecked((ushort)word)),
            DtypeCode.UInt32 => Scalar(unchecked((uint)word)),
            DtypeCode.UInt64 => Scalar(word),
            _ => throw new ArgumentException($"{dtype} has no numbers", nameof(dtype)),
        };
    }

    /// <summary>A scalar of a dtype from a complex number; the imaginary part is dropped for real dtypes.</summary>
    /// <param name="value">The number.</param>
    /// <param name="dtype">A dtype of numbers or bool.</param>
    /// <exception cref="ArgumentException">The dtype has no numbers.</exception>
    public static NDArray ScalarOf(Complex value, Dtype dtype) => dtype.Code switch
    {
        DtypeCode.Complex64 => Scalar((Complex64)value),
        DtypeCode.Complex128 => Scalar(value),
        DtypeCode.Bool => Scalar(value != Complex.Zero),
        _ => ScalarOf(value.Real, dtype),
    };
}

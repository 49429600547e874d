using System.Numerics;
using Nnx.Jax.Dtypes;

namespace Nnx.Jax.Arrays;

public sealed partial class NDArray
{
    /// <summary>One element as a double; 64-bit integers are rounded, complex numbers give their real part.</summary>
    /// <param name="index">Position in row-major order.</param>
    /// <exception cref="InvalidCastException">The dtype has no numbers.</exception>
    public double DoubleAt(int index) => Dtype.Code switch
    {
        DtypeCode.Float32 => AsSpan<float>()[index],
        DtypeCode.Float64 => AsSpan<double>()[index],
        DtypeCode.Float16 => (double)AsSpan<Half>()[index],
        DtypeCode.BFloat16 => (float)AsSpan<BFloat16>()[index],
        DtypeCode.UInt64 => AsSpan<ulong>()[index],
        DtypeCode.Complex64 or DtypeCode.Complex128 => ComplexAt(index).Real,
        _ => Int64At(index),
    };

    /// <summary>One element as an integer; floats are cut towards zero, <c>uint64</c> wraps.</summary>
    /// <param name="index">Position in row-major order.</param>
    /// <exception cref="InvalidCastException">The dtype has no numbers.</exception>
    public long Int64At(int index) => Dtype.Code switch
    {
        DtypeCode.Bool => AsSpan<bool>()[index] ? 1 : 0,
        DtypeCode.Int8 => AsSpan<sbyte>()[index],
        DtypeCode.Int16 => AsSpan<short>()[index],
        DtypeCode.Int32 => AsSpan<int>()[index],
        DtypeCode.Int64 => AsSpan<long>()[index],
        DtypeCode.UInt8 => AsSpan<byte>()[index],
        DtypeCode.UInt16 => AsSpan<ushort>()[index],
        DtypeCode.UInt32 => AsSpan<uint>()[index],
        DtypeCode.UInt64 => unchecked((long)AsSpan<ulong>()[index]),
        _ when Dtype.IsInexact => (long)DoubleAt(index),
        _ => throw new InvalidCastException($"an element of {Dtype} is no number"),
    };

    /// <summary>One element as an integer of any size; floats are cut towards zero.</summary>
    /// <param name="index">Position in row-major order.</param>
    /// <exception cref="InvalidCastException">The dtype has no numbers.</exception>
    /// <exception cref="OverflowException">A float is infinite or NaN.</exception>
    public BigInteger IntegerAt(int index) => Dtype.Code switch
    {
        DtypeCode.UInt64 => AsSpan<ulong>()[index],
        _ when Dtype.IsInexact => new(DoubleAt(index)),
        _ => Int64At(index),
    };

    /// <summary>Whether one element differs from zero; NaN does.</summary>
    /// <param name="index">Position in row-major order.</param>
    /// <exception cref="InvalidCastException">The dtype has no numbers.</exception>
    public bool BoolAt(int index) => Dtype.IsComplex ? ComplexAt(index) != Complex.Zero : DoubleAt(index) != 0;

    /// <summary>One element as a complex number.</summary>
    /// <param name="index">Position in row-major order.</param>
    /// <exception cref="InvalidCastException">The dtype has no numbers.</exception>
    public Complex ComplexAt(int index) => Dtype.Code switch
    {
        DtypeCode.Complex64 => AsSpan<Complex64>()[index],
        DtypeCode.Complex128 => AsSpan<Complex>()[index],
        _ => DoubleAt(index),
    };
}

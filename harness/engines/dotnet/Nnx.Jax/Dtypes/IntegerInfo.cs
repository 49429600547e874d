using System.Numerics;

namespace Nnx.Jax.Dtypes;

/// <summary>What <c>jnp.iinfo</c> says about an integer dtype.</summary>
/// <param name="Dtype">The integer dtype.</param>
/// <param name="Bits">Width in bits.</param>
/// <param name="Min">Smallest value.</param>
/// <param name="Max">Largest value.</param>
public sealed record IntegerInfo(Dtype Dtype, int Bits, BigInteger Min, BigInteger Max)
{
    /// <summary>The information on a dtype, or null where it is no integer type.</summary>
    /// <param name="dtype">Any dtype.</param>
    public static IntegerInfo? Of(Dtype dtype) => dtype.Kind switch
    {
        DtypeKind.SignedInteger => new(
            dtype, dtype.Bits, -BigInteger.Pow(2, dtype.Bits - 1), BigInteger.Pow(2, dtype.Bits - 1) - 1),
        DtypeKind.UnsignedInteger => new(dtype, dtype.Bits, 0, BigInteger.Pow(2, dtype.Bits) - 1),
        _ => null,
    };
}

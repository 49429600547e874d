namespace Nnx.Jax.Dtypes;

/// <summary>What <c>jnp.finfo</c> says about a float dtype; for a complex one, about its parts.</summary>
/// <param name="Dtype">The float dtype.</param>
/// <param name="Bits">Width in bits.</param>
/// <param name="Mantissa">Bits of the mantissa, the hidden one not counted (<c>nmant</c>).</param>
/// <param name="Exponent">Bits of the exponent (<c>nexp</c>).</param>
/// <param name="Max">Largest finite value.</param>
/// <param name="Tiny">Smallest positive normal value.</param>
/// <param name="SmallestSubnormal">Smallest positive value.</param>
/// <param name="Epsilon">Distance from 1 to the next larger value.</param>
/// <param name="Precision">Decimal digits that are always kept.</param>
public sealed record FloatInfo(
    Dtype Dtype, int Bits, int Mantissa, int Exponent, double Max, double Tiny, double SmallestSubnormal, double Epsilon, int Precision)
{
    private static readonly FloatInfo Half = Make(Dtype.Float16, 10, 5);
    private static readonly FloatInfo Brain = Make(Dtype.BFloat16, 7, 8);
    private static readonly FloatInfo Single = Make(Dtype.Float32, 23, 8);
    private static readonly FloatInfo Double = Make(Dtype.Float64, 52, 11);

    /// <summary>Most negative finite value.</summary>
    public double Min => -Max;

    /// <summary>Half the distance from 1 to the next smaller value's double: <c>epsneg</c>.</summary>
    public double NegativeEpsilon => Epsilon / 2;

    /// <summary>The information on a dtype, or null where it is neither float nor complex.</summary>
    /// <param name="dtype">Any dtype.</param>
    public static FloatInfo? Of(Dtype dtype) => dtype.RealPart.Code switch
    {
        DtypeCode.Float16 => Half,
        DtypeCode.BFloat16 => Brain,
        DtypeCode.Float32 => Single,
        DtypeCode.Float64 => Double,
        _ => null,
    };

    private static FloatInfo Make(Dtype dtype, int mantissa, int exponent)
    {
        var bias = (1 << (exponent - 1)) - 1;
        var epsilon = Math.ScaleB(1, -mantissa);
        return new(
            dtype, dtype.Bits, mantissa, exponent,
            Math.ScaleB(2 - epsilon, bias), Math.ScaleB(1, 1 - bias), Math.ScaleB(1, 1 - bias - mantissa), epsilon,
            (int)(mantissa * Math.Log10(2)));
    }
}

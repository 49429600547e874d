using Nnx.Jax.Arrays;
using Nnx.Jax.Core;
using Nnx.Jax.Dtypes;
using Nnx.Jax.Random.Primitives;

namespace Nnx.Jax.Random;

public sealed partial class RandomFunctions
{
    private const double ShuffleExponent = 3;

    /// <summary>Integers in [low, high): two words reduced by the span, so that no value is preferred noticeably.</summary>
    /// <param name="key">One typed key.</param>
    /// <param name="shape">The shape of the result.</param>
    /// <param name="dtype">An integer dtype.</param>
    /// <param name="low">Lower bound, of the dtype, broadcast to the shape.</param>
    /// <param name="high">Upper bound, of the dtype, broadcast to the shape.</param>
    /// <param name="highIsBeyond">Whether the upper bound asked for lay beyond the dtype's greatest value, which may then occur.</param>
    public JaxValue RandInt(JaxValue key, Shape shape, Dtype dtype, JaxValue low, JaxValue high, bool highIsBeyond = false)
    {
        var lax = cx.Lax;
        var width = dtype.ItemSize * 8;
        var unsigned = RandomBits.DtypeOf(width);
        var (from, to) = (Spread(low, shape), Spread(high, shape));
        var (first, second) = SplitInTwo(key);
        var (upper, lower) = (Bits(first, width, shape), Bits(second, width, shape));
        var one = Whole(1);
        var span = lax.Convert(lax.Sub(to, from), unsigned);
        span = lax.Select(lax.Le(to, from), one, span);
        if (highIsBeyond)
        {
            span = lax.Select(lax.Gt(to, from), lax.Add(span, one), span);
        }

        var multiplier = lax.Rem(Whole(1L << (width / 2)), span);
        multiplier = lax.Rem(lax.Mul(multiplier, multiplier), span);
        var offset = lax.Rem(lax.Add(lax.Mul(lax.Rem(upper, span), multiplier), lax.Rem(lower, span)), span);
        return lax.Add(from, lax.Convert(offset, dtype));

        JaxValue Whole(long value) => lax.BroadcastTo(lax.Scalar(value, unsigned), shape, []);
    }

    /// <summary>An array with its entries along an axis in random order; sorted by random keys several times, so that ties do not matter.</summary>
    /// <param name="key">One typed key.</param>
    /// <param name="array">The array.</param>
    /// <param name="axis">The axis along which each line is shuffled by itself.</param>
    public JaxValue Shuffle(JaxValue key, JaxValue array, int axis)
    {
        var rounds = (int)Math.Ceiling(ShuffleExponent * Math.Log(Math.Max(1, array.Shape.Size)) / Math.Log(uint.MaxValue));
        for (var i = 0; i < rounds; i++)
        {
            (key, var drawn) = SplitInTwo(key);
            array = cx.Lax.Sort([Bits(drawn, 32, array.Shape), array], axis)[1];
        }

        return array;
    }
}

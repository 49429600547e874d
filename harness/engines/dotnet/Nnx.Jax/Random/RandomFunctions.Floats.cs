using Nnx.Jax.Arrays;
using Nnx.Jax.Core;
using Nnx.Jax.Dtypes;
using Nnx.Jax.Random.Primitives;

namespace Nnx.Jax.Random;

public sealed partial class RandomFunctions
{
    private const int LeastBits = 8;

    /// <summary>Floats in [low, high): random mantissas under the exponent of 1, moved to the interval.</summary>
    /// <param name="key">One typed key.</param>
    /// <param name="shape">The shape of the result.</param>
    /// <param name="dtype">A real float dtype.</param>
    /// <param name="low">Lower bound, of the dtype, broadcast to the shape.</param>
    /// <param name="high">Upper bound, of the dtype, broadcast to the shape.</param>
    public JaxValue Uniform(JaxValue key, Shape shape, Dtype dtype, JaxValue low, JaxValue high)
    {
        var info = Info(dtype);
        var lax = cx.Lax;
        var width = info.Mantissa < LeastBits ? LeastBits : info.Bits;
        var bits = Bits(key, width, shape);
        var unsigned = RandomBits.DtypeOf(info.Bits);
        bits = lax.Convert(bits, unsigned);
        var shift = lax.FullLike(bits, width - info.Mantissa);
        var one = lax.Bitcast(lax.Scalar(1.0, dtype), unsigned);
        var mantissas = lax.Or(lax.ShiftRightLogical(bits, shift), lax.BroadcastTo(one, shape, []));
        var floats = lax.Sub(lax.Bitcast(mantissas, dtype), lax.Full(shape, 1.0, dtype));
        var (from, to) = (Spread(low, shape), Spread(high, shape));
        return lax.Max(from, lax.Add(lax.Mul(floats, lax.Sub(to, from)), from));
    }

    /// <summary>Floats in [low, high) with plain bounds.</summary>
    public JaxValue Uniform(JaxValue key, Shape shape, Dtype dtype, double low = 0, double high = 1) =>
        Uniform(key, shape, dtype, cx.Lax.Scalar(low, dtype), cx.Lax.Scalar(high, dtype));

    /// <summary>Standard normal floats, by the inverse error function.</summary>
    public JaxValue Normal(JaxValue key, Shape shape, Dtype dtype)
    {
        var lax = cx.Lax;
        var low = lax.NextAfter(lax.Scalar(-1.0, dtype), lax.Scalar(0.0, dtype));
        var uniform = Uniform(key, shape, dtype, low, lax.Scalar(1.0, dtype));
        return lax.Mul(lax.Full(shape, Math.Sqrt(2), dtype), lax.ErfInv(uniform));
    }

    /// <summary>Standard normal floats between two bounds.</summary>
    /// <param name="key">One typed key.</param>
    /// <param name="lower">Lower bound, of the dtype, broadcast to the shape.</param>
    /// <param name="upper">Upper bound, of the dtype, broadcast to the shape.</param>
    /// <param name="shape">The shape of the result.</param>
    /// <param name="dtype">A real float dtype.</param>
    public JaxValue TruncatedNormal(JaxValue key, JaxValue lower, JaxValue upper, Shape shape, Dtype dtype)
    {
        var lax = cx.Lax;
        var (from, to) = (Spread(lower, shape), Spread(upper, shape));
        var root = lax.Full(shape, Math.Sqrt(2), dtype);
        var uniform = Uniform(key, shape, dtype, lax.Erf(lax.Div(from, root)), lax.Erf(lax.Div(to, root)));
        var normal = lax.Mul(root, lax.ErfInv(uniform));
        var least = lax.NextAfter(lax.StopGradient(from), lax.Full(shape, double.PositiveInfinity, dtype));
        var most = lax.NextAfter(lax.StopGradient(to), lax.Full(shape, double.NegativeInfinity, dtype));
        return lax.Clamp(least, normal, most);
    }

    /// <summary>Gumbel floats: minus the logarithm of minus the logarithm of a uniform one.</summary>
    public JaxValue Gumbel(JaxValue key, Shape shape, Dtype dtype)
    {
        var lax = cx.Lax;
        var uniform = Uniform(key, shape, dtype, lax.Scalar(Info(dtype).Tiny, dtype), lax.Scalar(1.0, dtype));
        return lax.Neg(lax.Log(lax.Neg(lax.Log(uniform))));
    }

    /// <summary>Exponential floats of rate 1.</summary>
    public JaxValue Exponential(JaxValue key, Shape shape, Dtype dtype) =>
        cx.Lax.Neg(cx.Lax.Log1p(cx.Lax.Neg(Uniform(key, shape, dtype))));

    /// <summary>Booleans that are true with a probability.</summary>
    /// <param name="key">One typed key.</param>
    /// <param name="probability">A float, broadcast to the shape.</param>
    /// <param name="shape">The shape of the result.</param>
    public JaxValue Bernoulli(JaxValue key, JaxValue probability, Shape shape) =>
        cx.Lax.Lt(Uniform(key, shape, probability.Dtype), Spread(probability, shape));

    private static FloatInfo Info(Dtype dtype) =>
        FloatInfo.Of(dtype) ?? throw new ArgumentException($"{dtype.Name} is no float dtype", nameof(dtype));

    /// <summary>A value broadcast to a shape by NumPy's rules.</summary>
    private JaxValue Spread(JaxValue value, Shape shape) => value.Shape == shape
        ? value
        : cx.Lax.BroadcastTo(value, shape, [.. Enumerable.Range(shape.Rank - value.Rank, value.Rank)]);
}

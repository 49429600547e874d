using Nnx.Jax.Arrays;
using Nnx.Jax.Backend.Operations;
using Nnx.Jax.Core;
using Nnx.Jax.Dtypes;
using Nnx.Jax.Lax;
using Nnx.Jax.Tests.Support;

namespace Nnx.Jax.Tests.Core;

/// <summary>The primitives with operands to check their rules on; a new primitive gets its checks by a line here.</summary>
internal static class PrimitiveTable
{
    public static IEnumerable<PrimitiveCase> Cases => [.. Unary(), .. Binary(), .. Shapes(), .. Reductions()];

    private static IEnumerable<PrimitiveCase> Unary()
    {
        yield return One("neg", (lax, x) => lax.Neg(x));
        yield return One("sin", (lax, x) => lax.Sin(x));
        yield return One("cos", (lax, x) => lax.Cos(x));
        yield return One("tan", (lax, x) => lax.Tan(x), -1, 1);
        yield return One("exp", (lax, x) => lax.Exp(x));
        yield return One("exp2", (lax, x) => lax.Exp2(x));
        yield return One("expm1", (lax, x) => lax.Expm1(x));
        yield return One("log", (lax, x) => lax.Log(x), 0.3, 3);
        yield return One("log1p", (lax, x) => lax.Log1p(x), -0.5, 3);
        yield return One("sqrt", (lax, x) => lax.Sqrt(x), 0.3, 3);
        yield return One("rsqrt", (lax, x) => lax.Rsqrt(x), 0.3, 3);
        yield return One("cbrt", (lax, x) => lax.Cbrt(x), 0.3, 3);
        yield return One("square", (lax, x) => lax.Square(x));
        yield return One("asin", (lax, x) => lax.Asin(x), -0.9, 0.9);
        yield return One("acos", (lax, x) => lax.Acos(x), -0.9, 0.9);
        yield return One("atan", (lax, x) => lax.Atan(x));
        yield return One("sinh", (lax, x) => lax.Sinh(x));
        yield return One("cosh", (lax, x) => lax.Cosh(x));
        yield return One("tanh", (lax, x) => lax.Tanh(x));
        yield return One("asinh", (lax, x) => lax.Asinh(x));
        yield return One("acosh", (lax, x) => lax.Acosh(x), 1.2, 3);
        yield return One("atanh", (lax, x) => lax.Atanh(x), -0.9, 0.9);
        yield return One("logistic", (lax, x) => lax.Logistic(x));
        yield return One("erf", (lax, x) => lax.Erf(x));
        yield return One("erfc", (lax, x) => lax.Erfc(x));
        yield return One("erf_inv", (lax, x) => lax.ErfInv(x), -0.9, 0.9);
        yield return One("lgamma", (lax, x) => lax.Lgamma(x), 0.5, 4);
        yield return One("digamma", (lax, x) => lax.Digamma(x), 0.5, 4);
        yield return One("bessel_i0e", (lax, x) => lax.BesselI0e(x));
        yield return One("bessel_i1e", (lax, x) => lax.BesselI1e(x));
        yield return One("abs", (lax, x) => lax.Abs(x), 0.1);
        yield return One("sign", (lax, x) => lax.Sign(x), 0.1) with { IsDifferentiable = false };
        yield return One("floor", (lax, x) => lax.Floor(x), 0.1, 0.9) with { IsDifferentiable = false };
        yield return One("integer_pow 3", (lax, x) => lax.IntegerPow(x, 3));
        yield return One("integer_pow -2", (lax, x) => lax.IntegerPow(x, -2), 0.5, 2);
        yield return One("integer_pow 0", (lax, x) => lax.IntegerPow(x, 0));
        yield return One("convert", (lax, x) => lax.Convert(lax.Convert(x, Dtype.Complex128), Dtype.Float64));
        yield return One("real of complex", (lax, x) => lax.Real(lax.Mul(lax.Complex(x, lax.Square(x)), lax.Complex(lax.Sin(x), x))));
        yield return One("imag of complex", (lax, x) => lax.Imag(lax.Exp(lax.Conj(lax.Complex(x, lax.Square(x))))));
        yield return One("abs of complex", (lax, x) => lax.Abs(lax.Complex(x, lax.Square(x))), 0.1);
        yield return One("is_finite", (lax, x) => lax.IsFinite(x)) with { IsDifferentiable = false };
        yield return One("stop_gradient", (lax, x) => lax.Mul(x, x));
        yield return One("logistic, empty", (lax, x) => lax.Logistic(x)) with { Shapes = [[0, 3]] };
        yield return One("sin, scalar", (lax, x) => lax.Sin(x)) with { Shapes = [[]] };
    }

    private static IEnumerable<PrimitiveCase> Binary()
    {
        yield return Two("add", (lax, x, y) => lax.Add(x, y));
        yield return Two("sub", (lax, x, y) => lax.Sub(x, y));
        yield return Two("mul", (lax, x, y) => lax.Mul(x, y));
        yield return Two("div", (lax, x, y) => lax.Div(x, y), 0.5, 2);
        yield return Two("rem", (lax, x, y) => lax.Rem(x, y), 0.5, 2);
        yield return Two("max", (lax, x, y) => lax.Max(x, y));
        yield return Two("min", (lax, x, y) => lax.Min(x, y));
        yield return Two("pow", (lax, x, y) => lax.Pow(x, y), 0.5, 2);
        yield return Two("atan2", (lax, x, y) => lax.Atan2(x, y), 0.5, 2);
        yield return Two("complex", (lax, x, y) => lax.Abs(lax.Complex(x, y)), 0.5, 2);
        yield return Two("lt", (lax, x, y) => lax.Lt(x, y)) with { IsDifferentiable = false };
        yield return Two("add, scalar", (lax, x, y) => lax.Add(x, y)) with { Shapes = [[2, 3], []] };
        yield return Two("sub, scalar", (lax, x, y) => lax.Sub(x, y)) with { Shapes = [[], [2, 3]] };
        yield return Two("mul, scalar", (lax, x, y) => lax.Mul(x, y)) with { Shapes = [[2, 3], []] };
        yield return Two("mul, sizes of 1", (lax, x, y) => lax.Mul(x, y)) with { Shapes = [[2, 1], [1, 3]] };
        yield return Two("div, sizes of 1", (lax, x, y) => lax.Div(x, y), 0.5, 2) with { Shapes = [[2, 3], [2, 1]] };
        yield return new("select", (lax, v) => [lax.Select(lax.Gt(v[0], lax.Like(v[0], 0)), v[1], v[2])], [2, 3], [2, 3], [2, 3]);
        yield return new("select by scalar", (lax, v) => [lax.Select(lax.Gt(v[0], lax.Like(v[0], 0)), v[1], v[2])], [], [2, 3], [2, 3]);
        yield return new("clamp", (lax, v) => [lax.Clamp(v[0], v[1], v[2])], [2, 3], [2, 3], [2, 3]);
        yield return new("clamp by scalars", (lax, v) => [lax.Clamp(v[0], v[1], v[2])], [], [2, 3], []);
        yield return Two("polygamma", (lax, x, y) => lax.Polygamma(lax.Full(y.Shape, 1, Dtype.Float64), y), 0.5, 2);
        yield return Two("igamma", (lax, x, y) => lax.Igamma(lax.StopGradient(lax.Full(y.Shape, 1.5, Dtype.Float64)), y), 0.5, 2);
    }

    private static IEnumerable<PrimitiveCase> Shapes()
    {
        yield return One("broadcast_in_dim", (lax, x) => lax.BroadcastTo(x, [4, 2, 3], 1, 2));
        yield return One("broadcast_in_dim of 1", (lax, x) => lax.BroadcastTo(x, [2, 5], 0, 1)) with { Shapes = [[2, 1]] };
        yield return One("reshape", (lax, x) => lax.Reshape(x, [3, 2]));
        yield return One("squeeze", (lax, x) => lax.Squeeze(x, 1)) with { Shapes = [[2, 1, 3]] };
        yield return One("expand_dims", (lax, x) => lax.ExpandDims(x, 0, 2));
        yield return One("transpose", (lax, x) => lax.Transpose(x, [2, 0, 1])) with { Shapes = [[2, 3, 4]] };
        yield return One("rev", (lax, x) => lax.Rev(x, 1));
        yield return Two("concatenate", (lax, x, y) => lax.Concatenate(1, x, y)) with { Shapes = [[2, 3], [2, 1]] };
        yield return One("slice", (lax, x) => lax.Slice(x, [1, 0], [4, 5], [1, 2])) with { Shapes = [[4, 6]] };
        yield return One("slice, strides", (lax, x) => lax.Slice(x, [1], [6], [3])) with { Shapes = [[7]] };
        yield return One("slice to nothing", (lax, x) => lax.Slice(x, [1, 0], [1, 3]));
        yield return Two("pad", (lax, x, y) => lax.Pad(x, y, new(1, 2, 0), new(-1, 1, 1))) with { Shapes = [[2, 3], []] };
        yield return Two("pad, empty", (lax, x, y) => lax.Pad(x, y, new PaddingDimension(1, 2, 1))) with { Shapes = [[0], []] };
    }

    private static IEnumerable<PrimitiveCase> Reductions()
    {
        yield return One("reduce_sum", (lax, x) => lax.ReduceSum(x, 1));
        yield return One("reduce_sum, all", (lax, x) => lax.ReduceSum(x, 0, 1));
        yield return One("reduce_prod", (lax, x) => lax.ReduceProd(x, 0));
        yield return One("reduce_prod, all", (lax, x) => lax.ReduceProd(x, 0, 1));
        yield return One("reduce_max", (lax, x) => lax.ReduceMax(x, 1));
        yield return One("reduce_min", (lax, x) => lax.ReduceMin(x, 0, 1));
        yield return One("argmax", (lax, x) => lax.ArgMax(x, 1, Dtype.Int32)) with { IsDifferentiable = false };
        yield return One("cumsum", (lax, x) => lax.CumSum(x, 1));
        yield return One("cumsum, reverse", (lax, x) => lax.CumSum(x, 0, reverse: true));
        yield return One("cumprod", (lax, x) => lax.CumProd(x, 1)) with { Shapes = [[2, 5]] };
        yield return One("cummax", (lax, x) => lax.CumMax(x, 1, reverse: true)) with { Shapes = [[2, 6]] };
        yield return One("cummin", (lax, x) => lax.CumMin(x, 0));
        yield return One("cumlogsumexp", (lax, x) => lax.CumLogSumExp(x, 1)) with { Shapes = [[2, 5]] };
        yield return Two("dot", (lax, x, y) => lax.DotGeneral(x, y, new([1], [0], [], []))) with { Shapes = [[2, 3], [3, 4]] };
        yield return Two("dot, batches", (lax, x, y) => lax.DotGeneral(x, y, new([3, 1], [1, 2], [2], [0]))) with { Shapes = [[2, 3, 4, 5], [4, 5, 3, 6]] };
        yield return Two("dot, outer", (lax, x, y) => lax.DotGeneral(x, y, new([], [], [], []))) with { Shapes = [[2], [3]] };
        yield return Two("dot, empty", (lax, x, y) => lax.DotGeneral(x, y, new([1], [0], [], []))) with { Shapes = [[2, 0], [0, 4]] };
    }

    private static PrimitiveCase One(string name, Func<LaxFunctions, JaxValue, JaxValue> function, double low = -1.5, double high = 1.5) =>
        new(name, (lax, values) => [function(lax, values[0])], [2, 3]) { Low = low, High = high };

    private static PrimitiveCase Two(string name, Func<LaxFunctions, JaxValue, JaxValue, JaxValue> function, double low = -1.5, double high = 1.5) =>
        new(name, (lax, values) => [function(lax, values[0], values[1])], [2, 3], [2, 3]) { Low = low, High = high };
}

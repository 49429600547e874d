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
    public static IEnumerable<PrimitiveCase> Cases => [.. Unary(), .. Binary(), .. Shapes(), .. Reductions(), .. Indexing(), .. Windows(), .. Linear(), .. ControlFlowTable.Cases];

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

    private static IEnumerable<PrimitiveCase> Indexing()
    {
        yield return One("take along axis", (lax, x) => lax.TakeAlongAxis(x, Index(lax, x, [2, 0, 1, 1]), 1)) with { Shapes = [[4, 3]] };
        yield return One("gather rows", (lax, x) => lax.Gather(
            x, Index(lax, x, [1, 0, 5]), new([1], [0], [0], [], []), [1, 3], IndexMode.FillOrDrop, 0));
        yield return Two("scatter", (lax, x, y) => Scattered(lax, ScatterOperation.Replace, x, y)) with { Shapes = [[4, 3], [3, 3]] };
        yield return Two("scatter_add", (lax, x, y) => Scattered(lax, ScatterOperation.Add, x, y)) with { Shapes = [[4, 3], [3, 3]] };
        yield return Two("scatter_sub", (lax, x, y) => Scattered(lax, ScatterOperation.Subtract, x, y)) with { Shapes = [[4, 3], [3, 3]] };
        yield return One("scatter_mul", (lax, x) => Scattered(lax, ScatterOperation.Multiply, x, lax.Full([3, 3], 2, Dtype.Float64))) with { Shapes = [[4, 3]] };
        yield return Two("scatter_min", (lax, x, y) => Scattered(lax, ScatterOperation.Min, x, y)) with { Shapes = [[4, 3], [3, 3]] };
        yield return Two("scatter_max", (lax, x, y) => Scattered(lax, ScatterOperation.Max, x, y)) with { Shapes = [[4, 3], [3, 3]] };
        yield return Two("dynamic_slice", (lax, x, y) => lax.DynamicSlice(x, [Start(lax, y), lax.Scalar(-2, Dtype.Int32)], [2, 2])) with { Shapes = [[4, 3], []] };
        yield return new("dynamic_update_slice", (lax, v) => [lax.DynamicUpdateSlice(v[0], v[1], [Start(lax, v[2]), lax.Scalar(1, Dtype.Int32)])], [4, 3], [2, 2], []);
        yield return One("sort", (lax, x) => lax.Sort([x], 1)[0]) with { Shapes = [[2, 5]] };
        yield return new("sort by two", (lax, v) => lax.Sort([v[0], v[1]], 0, 1), [4, 3], [4, 3]);
        yield return One("top_k", (lax, x) => lax.TopK(x, 2).Values) with { Shapes = [[3, 5]] };
    }

    private static IEnumerable<PrimitiveCase> Windows()
    {
        yield return Two("conv, 1 d", (lax, x, y) => lax.Convolve(x, y, Conv(1, 1, 1))) with { Shapes = [[2, 3, 7], [4, 3, 3]] };
        yield return Two("conv, strides", (lax, x, y) => lax.Convolve(x, y, Conv(2, 1, 1))) with { Shapes = [[2, 3, 7], [4, 3, 3]] };
        yield return Two("conv, groups", (lax, x, y) => lax.Convolve(x, y, Conv(1, 2, 1))) with { Shapes = [[2, 4, 6], [6, 2, 3]] };
        yield return Two("conv, batch groups", (lax, x, y) => lax.Convolve(x, y, Conv(1, 1, 2))) with { Shapes = [[4, 3, 6], [4, 3, 3]] };
        yield return Two("conv, channels last", (lax, x, y) => lax.Convolve(x, y, new Convolution(
            [2, 1], [1, 0], [0, 2], [1, 2], [2, 1], new([0, 3, 1, 2], [3, 2, 0, 1], [0, 3, 1, 2]), 1, 1))) with { Shapes = [[1, 5, 4, 2], [2, 3, 2, 3]] };
        yield return One("reduce_window_sum", (lax, x) => lax.ReduceWindow(Reduction.Sum, x, Pool)) with { Shapes = [[5, 6]] };
        yield return One("reduce_window_max", (lax, x) => lax.ReduceWindow(Reduction.Max, x, Pool)) with { Shapes = [[5, 6]] };
        yield return One("reduce_window_min", (lax, x) => lax.ReduceWindow(Reduction.Min, x, Pool)) with { Shapes = [[5, 6]] };
    }

    private static IEnumerable<PrimitiveCase> Linear()
    {
        yield return One("cholesky", (lax, x) => lax.Cholesky(Positive(lax, x))) with { Shapes = [[3, 3]] };
        yield return Two("triangular_solve", (lax, x, y) => lax.TriangularSolve(Diagonal(lax, x), y, new(true, true, false, false, false))) with { Shapes = [[3, 3], [3, 2]] };
        yield return Two("triangular_solve, right", (lax, x, y) => lax.TriangularSolve(Diagonal(lax, x), y, new(false, false, true, false, false)))
            with { Shapes = [[3, 3], [2, 3]] };
        yield return One("lu", (lax, x) => lax.Lu(Diagonal(lax, x)).Factors) with { Shapes = [[3, 3]] };
        yield return new("qr", (lax, v) => { var (q, r) = lax.Qr(v[0], false); return [q, r]; }, [4, 3]);
        yield return new("eigh", (lax, v) => { var (w, q) = lax.Eigh(Positive(lax, v[0])); return [w, lax.Abs(q)]; }, [3, 3]);
        yield return new("svd", (lax, v) => { var (s, u, vh) = lax.Svd(v[0], false); return [s, lax.Abs(u!), lax.Abs(vh!)]; }, [4, 3]);
        yield return new("svd, wide", (lax, v) => { var (s, u, vh) = lax.Svd(v[0], false); return [s, lax.Abs(u!), lax.Abs(vh!)]; }, [2, 4]);
        yield return One("singular values", (lax, x) => lax.Svd(x, true, false).S) with { Shapes = [[3, 4]] };
    }

    private static Window Pool => new([2, 3], [1, 2], [0, 1], [1, 1], [1, 1], [1, 1]);

    private static Convolution Conv(int stride, int groups, int batchGroups) =>
        new([stride], [1], [1], [1], [1], new([0, 1, 2], [0, 1, 2], [0, 1, 2]), groups, batchGroups);

    private static JaxValue Index(LaxFunctions lax, JaxValue x, int[] values) => lax.Reshape(x.Context.Array(NDArray.Vector<int>(values)), [values.Length, 1]);

    private static JaxValue Start(LaxFunctions lax, JaxValue x) => lax.Convert(lax.Floor(lax.Abs(x)), Dtype.Int32);

    private static JaxValue Scattered(LaxFunctions lax, ScatterOperation operation, JaxValue x, JaxValue y) => lax.Scatter(
        operation, x, Index(lax, x, [2, 0, 2]), y, new ScatterDimensionNumbers([1], [0], [0], [], []), IndexMode.FillOrDrop);

    private static JaxValue Diagonal(LaxFunctions lax, JaxValue x) => lax.Add(x, lax.Mul(lax.Like(x, 4), Eye(lax, x)));

    private static JaxValue Positive(LaxFunctions lax, JaxValue x) => lax.Add(
        lax.DotGeneral(x, x, new([x.Rank - 1], [x.Rank - 1], [], [])), lax.Mul(lax.Like(x, 2), Eye(lax, x)));

    private static JaxValue Eye(LaxFunctions lax, JaxValue x) => lax.Convert(
        lax.Eq(lax.Iota(Dtype.Int32, x.Shape, 0), lax.Iota(Dtype.Int32, x.Shape, 1)), x.Dtype);

    private static PrimitiveCase One(string name, Func<LaxFunctions, JaxValue, JaxValue> function, double low = -1.5, double high = 1.5) =>
        new(name, (lax, values) => [function(lax, values[0])], [2, 3]) { Low = low, High = high };

    private static PrimitiveCase Two(string name, Func<LaxFunctions, JaxValue, JaxValue, JaxValue> function, double low = -1.5, double high = 1.5) =>
        new(name, (lax, values) => [function(lax, values[0], values[1])], [2, 3], [2, 3]) { Low = low, High = high };
}

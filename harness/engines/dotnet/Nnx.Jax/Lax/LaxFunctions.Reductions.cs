using Nnx.Jax.Arrays;
using Nnx.Jax.Backend.Operations;
using Nnx.Jax.Core;
using Nnx.Jax.Dtypes;
using Nnx.Jax.Lax.Contractions;
using Nnx.Jax.Lax.Reductions;

namespace Nnx.Jax.Lax;

public sealed partial class LaxFunctions
{
    /// <summary><c>reduce_sum</c>.</summary>
    public JaxValue ReduceSum(JaxValue x, params ReadOnlySpan<int> axes) => axes.IsEmpty ? x : Reduced(Reductions.ReduceSum.Instance, x, axes);

    /// <summary><c>reduce_prod</c>.</summary>
    public JaxValue ReduceProd(JaxValue x, params ReadOnlySpan<int> axes) => Reduced(Reductions.ReduceProd.Instance, x, axes);

    /// <summary><c>reduce_max</c>.</summary>
    public JaxValue ReduceMax(JaxValue x, params ReadOnlySpan<int> axes) => Reduced(ReduceExtreme.Max, x, axes);

    /// <summary><c>reduce_min</c>.</summary>
    public JaxValue ReduceMin(JaxValue x, params ReadOnlySpan<int> axes) => Reduced(ReduceExtreme.Min, x, axes);

    /// <summary><c>reduce_and</c>.</summary>
    public JaxValue ReduceAnd(JaxValue x, params ReadOnlySpan<int> axes) => Reduced(ReduceBits.And, x, axes);

    /// <summary><c>reduce_or</c>.</summary>
    public JaxValue ReduceOr(JaxValue x, params ReadOnlySpan<int> axes) => Reduced(ReduceBits.Or, x, axes);

    /// <summary><c>reduce_xor</c>.</summary>
    public JaxValue ReduceXor(JaxValue x, params ReadOnlySpan<int> axes) => Reduced(ReduceBits.Xor, x, axes);

    /// <summary><c>argmax</c>.</summary>
    public JaxValue ArgMax(JaxValue x, int axis, Dtype indexDtype) => One(ArgReduce.Max, new ArgReduce.Parameters(axis, indexDtype), x);

    /// <summary><c>argmin</c>.</summary>
    public JaxValue ArgMin(JaxValue x, int axis, Dtype indexDtype) => One(ArgReduce.Min, new ArgReduce.Parameters(axis, indexDtype), x);

    /// <summary><c>cumsum</c>.</summary>
    public JaxValue CumSum(JaxValue x, int axis, bool reverse = false) => One(Cumulative.Sum, new Cumulative.Parameters(axis, reverse), x);

    /// <summary><c>cumprod</c>.</summary>
    public JaxValue CumProd(JaxValue x, int axis, bool reverse = false) => One(Cumulative.Product, new Cumulative.Parameters(axis, reverse), x);

    /// <summary><c>cummax</c>.</summary>
    public JaxValue CumMax(JaxValue x, int axis, bool reverse = false) => One(Cumulative.Max, new Cumulative.Parameters(axis, reverse), x);

    /// <summary><c>cummin</c>.</summary>
    public JaxValue CumMin(JaxValue x, int axis, bool reverse = false) => One(Cumulative.Min, new Cumulative.Parameters(axis, reverse), x);

    /// <summary><c>cumlogsumexp</c>.</summary>
    public JaxValue CumLogSumExp(JaxValue x, int axis, bool reverse = false) => One(Cumulative.LogSumExp, new Cumulative.Parameters(axis, reverse), x);

    /// <summary><c>dot_general</c>.</summary>
    /// <param name="x">The left operand.</param>
    /// <param name="y">The right operand.</param>
    /// <param name="numbers">The roles of the dimensions.</param>
    /// <param name="preferred">The dtype of the result; that of the operands where null.</param>
    public JaxValue DotGeneral(JaxValue x, JaxValue y, DotDimensionNumbers numbers, Dtype? preferred = null) =>
        One(Contractions.DotGeneral.Instance, new DotGeneral.Parameters(numbers, preferred), x, y);

    private JaxValue Reduced(Primitive primitive, JaxValue x, ReadOnlySpan<int> axes) =>
        One(primitive, new Reduce.Parameters(Shape.Create(axes)), x);
}

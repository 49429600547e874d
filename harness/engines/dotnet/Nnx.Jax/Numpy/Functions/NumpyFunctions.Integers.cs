using Nnx.Jax.Arrays;
using Nnx.Jax.Core;
using Nnx.Jax.Dtypes;
using Nnx.Python.Errors;

namespace Nnx.Jax.Numpy.Functions;

public sealed partial class NumpyFunctions
{
    /// <summary><c>fmax</c>: NaN loses.</summary>
    public JaxValue Fmax(JaxValue x, JaxValue y) => Where(LogicalOr(Greater(x, y), IsNan(y)), x, y);

    /// <summary><c>fmin</c>: NaN loses.</summary>
    public JaxValue Fmin(JaxValue x, JaxValue y) => Where(LogicalOr(Less(x, y), IsNan(y)), x, y);

    /// <summary><c>gcd</c>: the greatest common divisor.</summary>
    public JaxValue Gcd(JaxValue x, JaxValue y)
    {
        var v = BroadcastArrays(PromoteDtypes(x, y));
        if (!v[0].Dtype.IsInteger)
        {
            throw PyError.Value("Arguments to jax.numpy.gcd must be integers.");
        }

        var (a, b) = (Abs(v[0]), Abs(v[1]));

        // Euclid's algorithm needs at most 1.45 steps a bit.
        for (var step = 0; step < v[0].Dtype.Bits * 3 / 2; step++)
        {
            var done = Lax.Eq(b, Lax.Like(b, 0));
            if (_cx.IsEvaluating && Holds(All(done)))
            {
                break;
            }

            var rest = Lax.Rem(a, Lax.Select(done, Lax.FullLike(b, 1), b));
            (a, b) = (Lax.Select(done, a, b), Lax.Select(done, b, rest));
        }

        return a;
    }

    /// <summary><c>lcm</c>: the least common multiple.</summary>
    public JaxValue Lcm(JaxValue x, JaxValue y)
    {
        var v = BroadcastArrays(PromoteDtypes(x, y));
        if (!v[0].Dtype.IsInteger)
        {
            throw PyError.Value("Arguments to jax.numpy.lcm must be integers.");
        }

        var (a, b) = (Abs(v[0]), Abs(v[1]));
        var divisor = Gcd(a, b);
        var zero = Lax.Like(divisor, 0);
        var quotient = FloorDivide(b, Where(Lax.Eq(divisor, zero), Lax.FullLike(divisor, 1), divisor));
        return Where(Lax.Eq(divisor, zero), zero, Lax.Mul(a, quotient));
    }

    /// <summary><c>cumsum</c>; of the flattened array where no axis is given.</summary>
    public JaxValue CumSum(JaxValue x, int? axis = null, Dtype? dtype = null, bool reverse = false) => Accumulate(x, axis, dtype, value => Lax.CumSum(value.X, value.Axis, reverse));

    /// <summary><c>cumprod</c>; of the flattened array where no axis is given.</summary>
    public JaxValue CumProd(JaxValue x, int? axis = null, Dtype? dtype = null) => Accumulate(x, axis, dtype, value => Lax.CumProd(value.X, value.Axis));

    /// <summary>The truth of a concrete value without dimensions.</summary>
    internal static bool Holds(JaxValue value) => value.Concrete!.Value.BoolAt(0);

    private JaxValue Accumulate(JaxValue x, int? axis, Dtype? dtype, Func<(JaxValue X, int Axis), JaxValue> scan)
    {
        var operand = axis is null || x.Rank == 0 ? Lax.Reshape(x, Shape.Create((int)x.Shape.Size)) : x;
        var along = Axes.Canonical(axis ?? 0, operand.Rank);
        var type = dtype ?? (operand.Dtype == Dtype.Bool ? Int : operand.Dtype);
        return scan((Lax.Convert(operand, type), along));
    }
}

using Nnx.Jax.Arrays;
using Nnx.Jax.Core;
using Nnx.Jax.Dtypes;

namespace Nnx.Jax.Numpy.Functions;

public sealed partial class NumpyFunctions
{
    /// <summary><c>equal</c>.</summary>
    public JaxValue Equal(JaxValue x, JaxValue y)
    {
        var v = PromoteArgs("equal", x, y);
        return Lax.Eq(v[0], v[1]);
    }

    /// <summary><c>not_equal</c>.</summary>
    public JaxValue NotEqual(JaxValue x, JaxValue y)
    {
        var v = PromoteArgs("not_equal", x, y);
        return Lax.Ne(v[0], v[1]);
    }

    /// <summary><c>less</c>; complex numbers compare by real, then imaginary part.</summary>
    public JaxValue Less(JaxValue x, JaxValue y) => Ordered("less", x, y, Lax.Lt, Lax.Lt);

    /// <summary><c>less_equal</c>.</summary>
    public JaxValue LessEqual(JaxValue x, JaxValue y) => Ordered("less_equal", x, y, Lax.Le, Lax.Lt);

    /// <summary><c>greater</c>.</summary>
    public JaxValue Greater(JaxValue x, JaxValue y) => Ordered("greater", x, y, Lax.Gt, Lax.Gt);

    /// <summary><c>greater_equal</c>.</summary>
    public JaxValue GreaterEqual(JaxValue x, JaxValue y) => Ordered("greater_equal", x, y, Lax.Ge, Lax.Gt);

    /// <summary><c>logical_and</c>.</summary>
    public JaxValue LogicalAnd(JaxValue x, JaxValue y)
    {
        var v = PromoteShapes(ToBool(x), ToBool(y));
        return Lax.And(v[0], v[1]);
    }

    /// <summary><c>logical_or</c>.</summary>
    public JaxValue LogicalOr(JaxValue x, JaxValue y)
    {
        var v = PromoteShapes(ToBool(x), ToBool(y));
        return Lax.Or(v[0], v[1]);
    }

    /// <summary><c>logical_xor</c>.</summary>
    public JaxValue LogicalXor(JaxValue x, JaxValue y)
    {
        var v = PromoteShapes(ToBool(x), ToBool(y));
        return Lax.Xor(v[0], v[1]);
    }

    /// <summary><c>logical_not</c>.</summary>
    public JaxValue LogicalNot(JaxValue x) => Lax.Not(ToBool(x));

    /// <summary><c>bitwise_and</c>.</summary>
    public JaxValue BitwiseAnd(JaxValue x, JaxValue y)
    {
        var v = PromoteArgs("bitwise_and", x, y);
        return Lax.And(v[0], v[1]);
    }

    /// <summary><c>bitwise_or</c>.</summary>
    public JaxValue BitwiseOr(JaxValue x, JaxValue y)
    {
        var v = PromoteArgs("bitwise_or", x, y);
        return Lax.Or(v[0], v[1]);
    }

    /// <summary><c>bitwise_xor</c>.</summary>
    public JaxValue BitwiseXor(JaxValue x, JaxValue y)
    {
        var v = PromoteArgs("bitwise_xor", x, y);
        return Lax.Xor(v[0], v[1]);
    }

    /// <summary><c>left_shift</c>.</summary>
    public JaxValue LeftShift(JaxValue x, JaxValue y)
    {
        var v = PromoteArgsNumeric(x, y);
        return Lax.ShiftLeft(v[0], v[1]);
    }

    /// <summary><c>right_shift</c>: keeps the sign.</summary>
    public JaxValue RightShift(JaxValue x, JaxValue y)
    {
        var v = PromoteArgsNumeric(x, y);
        return v[0].Dtype.Kind == DtypeKind.UnsignedInteger ? Lax.ShiftRightLogical(v[0], v[1]) : Lax.ShiftRightArithmetic(v[0], v[1]);
    }

    /// <summary><c>where</c>: the first where the condition holds, else the second.</summary>
    public JaxValue Where(JaxValue condition, JaxValue x, JaxValue y) => Jitted("_where", values => Chosen(values[0], values[1], values[2]), condition, x, y);

    /// <summary><c>isclose</c>.</summary>
    public JaxValue IsClose(JaxValue a, JaxValue b, double rtol = 1e-5, double atol = 1e-8, bool equalNan = false)
    {
        if (a.Dtype.IsKey && b.Dtype == a.Dtype)
        {
            return Lax.Eq(a, b);
        }

        var v = PromoteArgsInexact(a, b);
        return Jitted("isclose", values => Close(values[0], values[1], rtol, atol, equalNan), v[0], v[1]);
    }

    /// <summary><c>allclose</c>.</summary>
    public JaxValue AllClose(JaxValue a, JaxValue b, double rtol = 1e-5, double atol = 1e-8, bool equalNan = false) =>
        All(IsClose(a, b, rtol, atol, equalNan));

    /// <summary><c>array_equal</c>.</summary>
    public JaxValue ArrayEqual(JaxValue a, JaxValue b, bool equalNan = false)
    {
        if (a.Shape != b.Shape)
        {
            return _cx.Array(NDArray.Scalar(false));
        }

        var same = Equal(a, b);
        return All(equalNan ? LogicalOr(same, LogicalAnd(IsNan(a), IsNan(b))) : same);
    }

    /// <summary>A condition as bools: what differs from zero.</summary>
    internal JaxValue ToBool(JaxValue x) => x.Dtype == Dtype.Bool ? x : Lax.Ne(x, Lax.Like(x, 0));

    private JaxValue Chosen(JaxValue condition, JaxValue x, JaxValue y)
    {
        condition = ToBool(condition);
        var v = PromoteDtypes(x, y);
        if (condition.Rank == 0)
        {
            v = BroadcastArrays(v);
            return Lax.Select(condition, v[0], v[1]);
        }

        var all = BroadcastArrays(condition, v[0], v[1]);
        return all[1].Shape.Size == 0 ? all[1] : Lax.Select(all[0], all[1], all[2]);
    }

    private JaxValue Ordered(
        string name, JaxValue x, JaxValue y, Func<JaxValue, JaxValue, JaxValue> compare, Func<JaxValue, JaxValue, JaxValue> strict)
    {
        var v = PromoteArgs(name, x, y);
        if (!v[0].Dtype.IsComplex)
        {
            return compare(v[0], v[1]);
        }

        var (left, right) = (Lax.Real(v[0]), Lax.Real(v[1]));
        return Chosen(Lax.Eq(left, right), compare(Lax.Imag(v[0]), Lax.Imag(v[1])), strict(left, right));
    }

    private JaxValue Close(JaxValue a, JaxValue b, double rtol, double atol, bool equalNan)
    {
        var real = a.Dtype.RealPart;
        var distance = Lax.Abs(Lax.Sub(a, b));
        var bound = Lax.Add(Lax.Scalar(atol, real), Lax.Mul(Lax.Scalar(rtol, real), Lax.Abs(b)));
        var close = Lax.Le(distance, bound);
        var (infiniteA, infiniteB) = (IsInf(a), IsInf(b));
        var anyInfinite = Lax.Or(infiniteA, infiniteB);
        var result = Lax.And(close, Lax.Not(anyInfinite));
        result = Lax.Or(result, Lax.And(anyInfinite, Lax.Eq(a, b)));
        var nans = Lax.And(IsNan(a), IsNan(b));
        return equalNan ? Lax.Or(result, nans) : Lax.And(result, Lax.Not(nans));
    }
}

using Nnx.Jax.Core;
using Nnx.Jax.Dtypes;
using Nnx.Python.Errors;

namespace Nnx.Jax.Numpy.Functions;

public sealed partial class NumpyFunctions
{
    /// <summary><c>add</c>; bools are or-ed.</summary>
    public JaxValue Add(JaxValue x, JaxValue y)
    {
        var v = PromoteArgs("add", x, y);
        return v[0].Dtype == Dtype.Bool ? Lax.Or(v[0], v[1]) : Lax.Add(v[0], v[1]);
    }

    /// <summary><c>subtract</c>.</summary>
    public JaxValue Subtract(JaxValue x, JaxValue y)
    {
        var v = PromoteArgs("subtract", x, y);
        return Lax.Sub(v[0], v[1]);
    }

    /// <summary><c>multiply</c>; bools are and-ed.</summary>
    public JaxValue Multiply(JaxValue x, JaxValue y)
    {
        var v = PromoteArgs("multiply", x, y);
        return v[0].Dtype == Dtype.Bool ? Lax.And(v[0], v[1]) : Lax.Mul(v[0], v[1]);
    }

    /// <summary><c>divide</c>, always inexact.</summary>
    public JaxValue Divide(JaxValue x, JaxValue y)
    {
        var v = PromoteArgsInexact(x, y);
        return Lax.Div(v[0], v[1]);
    }

    /// <summary><c>floor_divide</c>: rounds down, as Python's <c>//</c>.</summary>
    public JaxValue FloorDivide(JaxValue x, JaxValue y)
    {
        var v = PromoteArgsNumeric(x, y);
        var (a, b) = (v[0], v[1]);
        if (a.Dtype.Kind == DtypeKind.UnsignedInteger)
        {
            return Lax.Div(a, b);
        }

        if (a.Dtype.IsInteger)
        {
            var quotient = Lax.Div(a, b);
            var inexact = LogicalAnd(Lax.Ne(Lax.Sign(a), Lax.Sign(b)), Lax.Ne(Lax.Rem(a, b), Lax.Like(a, 0)));
            return Where(inexact, Lax.Sub(quotient, Lax.Like(quotient, 1)), quotient);
        }

        if (a.Dtype.IsComplex)
        {
            throw PyError.Type("floor_divide does not support complex-valued inputs");
        }

        return FloatDivmod(a, b).Quotient;
    }

    /// <summary><c>remainder</c>, with the sign of the divisor, as Python's <c>%</c>.</summary>
    public JaxValue Remainder(JaxValue x, JaxValue y)
    {
        var v = PromoteArgsNumeric(x, y);
        var (a, b) = (v[0], v[1]);
        var zero = Lax.Like(a, 0);
        if (a.Dtype.IsInteger)
        {
            b = Where(Lax.Eq(b, zero), Lax.FullLike(b, 1), b);
        }

        var cut = Lax.Rem(a, b);
        var adjust = LogicalAnd(Lax.Ne(Lax.Lt(cut, zero), Lax.Lt(b, zero)), Lax.Ne(cut, zero));
        return Lax.Select(adjust, Lax.Add(cut, b), cut);
    }

    /// <summary><c>divmod</c>.</summary>
    public (JaxValue Quotient, JaxValue Remainder) Divmod(JaxValue x, JaxValue y)
    {
        var v = PromoteArgsNumeric(x, y);
        if (v[0].Dtype.IsInteger)
        {
            return (FloorDivide(v[0], v[1]), Remainder(v[0], v[1]));
        }

        var (quotient, remainder) = FloatDivmod(v[0], v[1]);
        return (quotient, remainder);
    }

    /// <summary><c>fmod</c>, with the sign of the dividend.</summary>
    public JaxValue Fmod(JaxValue x, JaxValue y)
    {
        var v = PromoteArgsNumeric(x, y);
        var b = v[0].Dtype.IsInteger ? Where(Lax.Eq(v[1], Lax.Like(v[1], 0)), Lax.FullLike(v[1], 1), v[1]) : v[1];
        return Lax.Rem(v[0], b);
    }

    /// <summary><c>power</c>; integers stay integers.</summary>
    public JaxValue Power(JaxValue x, JaxValue y)
    {
        // A known integer exponent becomes repeated multiplication.
        if (y is JaxArray { Rank: 0 } exponent && (y.Dtype.IsInteger || y.Dtype == Dtype.Bool && exponent.IsLiteral))
        {
            return Lax.IntegerPow(PromoteNumeric(x)[0], (int)Math.Clamp(exponent.Value.Int64At(0), int.MinValue, int.MaxValue));
        }

        var shaped = PromoteShapes(x, y);
        var v = PromoteNumeric(shaped);
        return v[0].Dtype.IsInteger ? PowerOfIntegers(v[0], v[1])
            : x.Dtype.IsInexact && y.Dtype.IsInteger ? Lax.Pow(shaped[0], shaped[1])
            : Lax.Pow(v[0], v[1]);
    }

    /// <summary><c>float_power</c>.</summary>
    public JaxValue FloatPower(JaxValue x, JaxValue y)
    {
        var v = PromoteArgsInexact(x, y);
        return Lax.Pow(v[0], v[1]);
    }

    /// <summary><c>maximum</c>; NaN wins.</summary>
    public JaxValue Maximum(JaxValue x, JaxValue y)
    {
        var v = PromoteArgs("maximum", x, y);
        return Lax.Max(v[0], v[1]);
    }

    /// <summary><c>minimum</c>; NaN wins.</summary>
    public JaxValue Minimum(JaxValue x, JaxValue y)
    {
        var v = PromoteArgs("minimum", x, y);
        return Lax.Min(v[0], v[1]);
    }

    /// <summary>Adds a Python number.</summary>
    public JaxValue Add(JaxValue x, double y) => Add(x, Weak(y));

    /// <summary>Subtracts a Python number.</summary>
    public JaxValue Subtract(JaxValue x, double y) => Subtract(x, Weak(y));

    /// <summary>Multiplies by a Python number.</summary>
    public JaxValue Multiply(JaxValue x, double y) => Multiply(x, Weak(y));

    /// <summary>Divides by a Python number.</summary>
    public JaxValue Divide(JaxValue x, double y) => Divide(x, Weak(y));

    /// <summary>A power with a Python number as exponent.</summary>
    public JaxValue Power(JaxValue x, double y) => Power(x, Weak(y));

    private JaxValue[] PromoteArgs(string function, JaxValue x, JaxValue y)
    {
        if (x.Dtype.IsKey != y.Dtype.IsKey)
        {
            throw PyError.Type($"{function} does not accept dtypes {x.Dtype}, {y.Dtype}.");
        }

        return PromoteShapes(PromoteDtypes(x, y));
    }

    private (JaxValue Quotient, JaxValue Remainder) FloatDivmod(JaxValue x, JaxValue y)
    {
        var remainder = Lax.Rem(x, y);
        var quotient = Lax.Div(Lax.Sub(x, remainder), y);
        var zero = Lax.Like(remainder, 0);
        var adjust = Lax.And(Lax.Ne(remainder, zero), Lax.Ne(Lax.Sign(remainder), Lax.Sign(y)));
        remainder = Lax.Select(adjust, Lax.Add(remainder, y), remainder);
        quotient = Lax.Select(adjust, Lax.Sub(quotient, Lax.Like(quotient, 1)), quotient);
        return (Lax.Round(quotient), remainder);
    }

    // By squaring; more than six rounds would overflow for any base above 1.
    private JaxValue PowerOfIntegers(JaxValue x, JaxValue y)
    {
        var (zero, one) = (Lax.Like(y, 0), Lax.Like(y, 1));
        var result = Where(Lax.And(Lax.Eq(x, zero), Lax.Ne(y, zero)), zero, one);
        for (var round = 0; round < 6; round++)
        {
            result = Where(Lax.And(y, one), Lax.Mul(result, x), result);
            x = Lax.Mul(x, x);
            y = Lax.ShiftRightLogical(y, one);
        }

        return result;
    }
}

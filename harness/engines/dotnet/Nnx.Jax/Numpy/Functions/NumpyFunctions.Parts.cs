using Nnx.Jax.Core;
using Nnx.Jax.Dtypes;
using Nnx.Python.Errors;

namespace Nnx.Jax.Numpy.Functions;

public sealed partial class NumpyFunctions
{
    /// <summary><c>sinc</c>: sin(πx) / (πx), 1 at 0.</summary>
    public JaxValue Sinc(JaxValue x)
    {
        x = PromoteInexact(x)[0];
        var zero = Lax.Eq(x, Lax.Like(x, 0));
        var scaled = Lax.Mul(Lax.Like(x, Math.PI), x);
        var safe = Where(zero, Lax.FullLike(x, 1), scaled);

        // Near zero the Taylor series, so that derivatives of all orders exist there.
        return Where(zero, SincAtZero(scaled), Lax.Div(Lax.Sin(safe), safe));
    }

    /// <summary><c>i0</c>, the modified Bessel function.</summary>
    public JaxValue BesselI0(JaxValue x)
    {
        x = PromoteInexact(x)[0];
        return x.Dtype.IsFloating
            ? Lax.Mul(Lax.Exp(Lax.Abs(x)), Lax.BesselI0e(x))
            : throw PyError.Value($"Unsupported input type to jax.numpy.i0: {x.Dtype}");
    }

    /// <summary><c>angle</c> of complex numbers.</summary>
    public JaxValue Angle(JaxValue x, bool degrees = false)
    {
        var (real, imaginary) = (Real(x), Imag(x));
        if (!real.Dtype.IsInexact)
        {
            (real, imaginary) = (Lax.Convert(real, Float), Lax.Convert(imaginary, Float));
        }

        var angle = Lax.Atan2(imaginary, real);
        return degrees ? Lax.Mul(angle, Lax.Like(angle, 180 / Math.PI)) : angle;
    }

    /// <summary><c>signbit</c>; that of negative zero is set.</summary>
    public JaxValue SignBit(JaxValue x)
    {
        if (x.Dtype.Kind == DtypeKind.Bool)
        {
            return Lax.Convert(Lax.FullLike(x, 0), Dtype.Bool);
        }

        if (x.Dtype.IsInteger)
        {
            return Lax.Lt(x, Lax.Like(x, 0));
        }

        if (!x.Dtype.IsFloating)
        {
            throw PyError.Value($"jax.numpy.signbit is not well defined for {x.Dtype}");
        }

        var integer = SignedOfWidth(x.Dtype);
        return Lax.Convert(Lax.ShiftRightLogical(Lax.Bitcast(x, integer), Lax.Scalar(x.Dtype.Bits - 1, integer)), Dtype.Bool);
    }

    /// <summary><c>copysign</c>.</summary>
    public JaxValue CopySign(JaxValue x, JaxValue y)
    {
        var v = PromoteArgsInexact(x, y);
        return v[0].Dtype.IsComplex
            ? throw PyError.Type("copysign does not support complex-valued inputs")
            : Where(SignBit(v[1]), Lax.Neg(Lax.Abs(v[0])), Lax.Abs(v[0]));
    }

    /// <summary><c>modf</c>.</summary>
    public (JaxValue Fraction, JaxValue Whole) Modf(JaxValue x)
    {
        x = PromoteInexact(x)[0];
        var whole = Where(Lax.Ge(x, Lax.Like(x, 0)), Lax.Floor(x), Lax.Ceil(x));
        return (Lax.Sub(x, whole), whole);
    }

    /// <summary><c>frexp</c>: a mantissa from 0.5 to 1 and an exponent of 2.</summary>
    public (JaxValue Mantissa, JaxValue Exponent) Frexp(JaxValue x)
    {
        x = PromoteInexact(x)[0];
        if (x.Dtype.IsComplex)
        {
            throw PyError.Type("frexp does not support complex-valued inputs");
        }

        var info = FloatInfo.Of(x.Dtype)!;
        var integer = SignedOfWidth(x.Dtype);
        var bias = (1 << (info.Exponent - 1)) - 1;
        var mask = (1L << info.Exponent) - 1;

        // Subnormal numbers are made normal first.
        var tiny = Lax.And(Lax.Lt(Lax.Abs(x), Lax.Like(x, info.Tiny)), Lax.Ne(x, Lax.Like(x, 0)));
        var normal = Where(tiny, Lax.Mul(x, Lax.Like(x, Math.ScaleB(1, info.Mantissa))), x);
        var bits = Lax.Bitcast(normal, integer);
        var exponent = Lax.And(Lax.ShiftRightLogical(bits, Lax.Scalar(info.Mantissa, integer)), Lax.Scalar(mask, integer));
        exponent = Lax.Sub(exponent, Lax.Scalar(bias - 1, integer));
        exponent = Where(tiny, Lax.Sub(exponent, Lax.Scalar(info.Mantissa, integer)), exponent);
        var cleared = Lax.And(bits, Lax.Not(Lax.Scalar(mask << info.Mantissa, integer)));
        var mantissa = Lax.Bitcast(Lax.Or(cleared, Lax.Scalar((long)(bias - 1) << info.Mantissa, integer)), x.Dtype);
        var special = Lax.Or(Lax.Or(IsInf(x), IsNan(x)), Lax.Eq(x, Lax.Like(x, 0)));
        return (Where(special, x, mantissa), Lax.Convert(Where(special, Lax.FullLike(exponent, 0), exponent), Dtype.Int32));
    }

    /// <summary><c>ldexp</c>: x · 2ⁿ.</summary>
    public JaxValue Ldexp(JaxValue x, JaxValue exponent)
    {
        if (x.Dtype.IsComplex || exponent.Dtype.IsInexact)
        {
            throw PyError.Value($"ldexp not supported for input types {(x.Dtype, exponent.Dtype)}");
        }

        var mantissa = PromoteInexact(x)[0];
        var v = PromoteShapes(mantissa, Lax.Convert(exponent, mantissa.Dtype));

        // In two steps, since 2ⁿ alone may overflow where the product does not.
        var half = Lax.Floor(Lax.Div(v[1], Lax.Like(v[1], 2)));
        return Lax.Mul(Lax.Mul(v[0], Lax.Exp2(half)), Lax.Exp2(Lax.Sub(v[1], half)));
    }

    /// <summary><c>spacing</c>: the distance to the next number away from zero.</summary>
    public JaxValue Spacing(JaxValue x)
    {
        x = PromoteInexact(x)[0];
        var next = Lax.NextAfter(x, Lax.Select(SignBit(x), Lax.FullLike(x, double.NegativeInfinity), Lax.FullLike(x, double.PositiveInfinity)));
        return Lax.Sub(next, x);
    }

    /// <summary><c>nan_to_num</c>; null bounds are the greatest and the least finite value.</summary>
    public JaxValue NanToNum(JaxValue x, JaxValue nan, JaxValue? positive = null, JaxValue? negative = null)
    {
        if (!x.Dtype.IsInexact)
        {
            return x;
        }

        if (x.Dtype.IsComplex)
        {
            return Lax.Complex(NanToNum(Lax.Real(x), nan, positive, negative), NanToNum(Lax.Imag(x), nan, positive, negative));
        }

        var info = FloatInfo.Of(x.Dtype)!;
        var result = Where(IsNan(x), As(nan), x);
        result = Where(Lax.Eq(x, Lax.Like(x, double.PositiveInfinity)), positive is null ? Lax.Like(x, info.Max) : As(positive), result);
        return Where(Lax.Eq(x, Lax.Like(x, double.NegativeInfinity)), negative is null ? Lax.Like(x, info.Min) : As(negative), result);

        JaxValue As(JaxValue value) => Lax.Convert(value, x.Dtype, x.Aval.WeakType);
    }

    /// <summary><c>heaviside</c>.</summary>
    public JaxValue Heaviside(JaxValue x, JaxValue y)
    {
        var v = PromoteArgsInexact(x, y);
        var zero = Lax.Like(v[0], 0);
        return Where(Lax.Lt(v[0], zero), zero, Where(Lax.Gt(v[0], zero), Lax.Like(v[0], 1), v[1]));
    }

    /// <summary><c>hypot</c>, without overflow on the way.</summary>
    public JaxValue Hypot(JaxValue x, JaxValue y)
    {
        var v = PromoteArgsInexact(x, y);
        if (v[0].Dtype.IsComplex)
        {
            throw PyError.Value("jnp.hypot is not well defined for complex-valued inputs.");
        }

        var (a, b) = (Lax.Abs(v[0]), Lax.Abs(v[1]));
        var infinite = Lax.Or(IsInf(a), IsInf(b));
        var (greater, less) = (Lax.Max(a, b), Lax.Min(a, b));
        var zero = Lax.Eq(greater, Lax.Like(greater, 0));
        var ratio = Lax.Div(less, Where(zero, Lax.FullLike(greater, 1), greater));
        var length = Lax.Mul(greater, Lax.Sqrt(Lax.Add(Lax.Like(ratio, 1), Lax.Square(ratio))));
        return Where(infinite, Lax.Like(greater, double.PositiveInfinity), Where(zero, greater, length));
    }

    /// <summary><c>logaddexp</c>.</summary>
    public JaxValue LogAddExp(JaxValue x, JaxValue y)
    {
        var v = PromoteArgsInexact(x, y);
        return LogAddExp(v[0], v[1], 1, Lax.Exp, Lax.Log1p);
    }

    /// <summary><c>logaddexp2</c>.</summary>
    public JaxValue LogAddExp2(JaxValue x, JaxValue y)
    {
        var v = PromoteArgsInexact(x, y);
        return LogAddExp(v[0], v[1], Math.Log(2), Lax.Exp2, value => Lax.Div(Lax.Log1p(value), Lax.Like(value, Math.Log(2))));
    }

    /// <summary>The signed integer dtype as wide as another dtype.</summary>
    internal static Dtype SignedOfWidth(Dtype dtype) => dtype.ItemSize switch
    {
        1 => Dtype.Int8,
        2 => Dtype.Int16,
        4 => Dtype.Int32,
        _ => Dtype.Int64,
    };

    /// <summary>The unsigned integer dtype as wide as another dtype.</summary>
    internal static Dtype UnsignedOfWidth(Dtype dtype) => dtype.ItemSize switch
    {
        1 => Dtype.UInt8,
        2 => Dtype.UInt16,
        4 => Dtype.UInt32,
        _ => Dtype.UInt64,
    };

    private JaxValue SincAtZero(JaxValue scaled)
    {
        var square = Lax.Mul(scaled, scaled);
        return Lax.Add(Lax.Sub(Lax.Like(scaled, 1), Lax.Div(square, Lax.Like(scaled, 6))), Lax.Div(Lax.Mul(square, square), Lax.Like(scaled, 120)));
    }

    // With a derivative of its own, since that of the formula is NaN where both are -inf.
    private JaxValue LogAddExp(JaxValue x, JaxValue y, double scale, Func<JaxValue, JaxValue> exponential, Func<JaxValue, JaxValue> logarithm)
    {
        var rule = new CustomJvpRule(inputs => [Value(inputs[0], inputs[1])], Derivative, scale == 1 ? "logaddexp" : "logaddexp2");
        return _cx.BindCustomJvp(rule, [x, y])[0];

        JaxValue Value(JaxValue a, JaxValue b)
        {
            var greatest = Lax.Max(a, b);
            var difference = Lax.Sub(a, b);
            return Where(IsNan(difference), Lax.Add(a, b), Lax.Add(greatest, logarithm(exponential(Lax.Neg(Lax.Abs(difference))))));
        }

        Dual Derivative(JaxValue[] primals, JaxValue[] tangents)
        {
            var result = Value(primals[0], primals[1]);
            var tangent = Lax.Add(Share(primals[0], tangents[0]), Share(primals[1], tangents[1]));
            return (result, tangent);

            JaxValue Share(JaxValue primal, JaxValue change)
            {
                var infinite = Lax.Eq(result, Lax.Like(result, double.NegativeInfinity));
                var distance = Where(infinite, Lax.FullLike(result, 0), Lax.Sub(primal, result));
                return Lax.Mul(change, exponential(distance));
            }
        }
    }
}

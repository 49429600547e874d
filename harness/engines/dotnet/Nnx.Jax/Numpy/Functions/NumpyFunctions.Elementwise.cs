using Nnx.Jax.Core;
using Nnx.Jax.Dtypes;
using Nnx.Python.Errors;

namespace Nnx.Jax.Numpy.Functions;

public sealed partial class NumpyFunctions
{
    /// <summary><c>exp</c>.</summary>
    public JaxValue Exp(JaxValue x) => Lax.Exp(PromoteInexact(x)[0]);

    /// <summary><c>exp2</c>.</summary>
    public JaxValue Exp2(JaxValue x) => Lax.Exp2(PromoteInexact(x)[0]);

    /// <summary><c>expm1</c>.</summary>
    public JaxValue Expm1(JaxValue x) => Lax.Expm1(PromoteInexact(x)[0]);

    /// <summary><c>log</c>.</summary>
    public JaxValue Log(JaxValue x) => Lax.Log(PromoteInexact(x)[0]);

    /// <summary><c>log1p</c>.</summary>
    public JaxValue Log1p(JaxValue x) => Lax.Log1p(PromoteInexact(x)[0]);

    /// <summary><c>log2</c>.</summary>
    public JaxValue Log2(JaxValue x)
    {
        x = PromoteInexact(x)[0];
        return Lax.Div(Lax.Log(x), Lax.Log(Lax.Like(x, 2)));
    }

    /// <summary><c>log10</c>.</summary>
    public JaxValue Log10(JaxValue x)
    {
        x = PromoteInexact(x)[0];
        return Lax.Div(Lax.Log(x), Lax.Log(Lax.Like(x, 10)));
    }

    /// <summary><c>sqrt</c>.</summary>
    public JaxValue Sqrt(JaxValue x) => Lax.Sqrt(PromoteInexact(x)[0]);

    /// <summary><c>cbrt</c>.</summary>
    public JaxValue Cbrt(JaxValue x) => Lax.Cbrt(PromoteInexact(x)[0]);

    /// <summary><c>square</c>.</summary>
    public JaxValue Square(JaxValue x) => Lax.Square(PromoteNumeric(x)[0]);

    /// <summary><c>reciprocal</c>.</summary>
    public JaxValue Reciprocal(JaxValue x) => Lax.IntegerPow(PromoteInexact(x)[0], -1);

    /// <summary><c>sin</c>.</summary>
    public JaxValue Sin(JaxValue x) => Lax.Sin(PromoteInexact(x)[0]);

    /// <summary><c>cos</c>.</summary>
    public JaxValue Cos(JaxValue x) => Lax.Cos(PromoteInexact(x)[0]);

    /// <summary><c>tanh</c>.</summary>
    public JaxValue Tanh(JaxValue x) => Lax.Tanh(PromoteInexact(x)[0]);

    /// <summary><c>absolute</c>; bools stay bools.</summary>
    public JaxValue Abs(JaxValue x) => x.Dtype.Kind is DtypeKind.Bool or DtypeKind.UnsignedInteger ? x : Lax.Abs(x);

    /// <summary><c>negative</c>.</summary>
    public JaxValue Negative(JaxValue x) => Lax.Neg(x);

    /// <summary><c>sign</c>.</summary>
    public JaxValue Sign(JaxValue x)
    {
        if (!x.Dtype.IsComplex)
        {
            return Lax.Sign(x);
        }

        var real = Lax.Real(x);
        var part = Lax.Select(Lax.Ne(real, Lax.Like(real, 0)), Lax.Sign(real), Lax.Sign(Lax.Imag(x)));
        return Lax.Complex(part, Lax.ZerosLike(part));
    }

    /// <summary><c>floor</c>; integers stay as they are.</summary>
    public JaxValue Floor(JaxValue x) => IsDiscrete(x) ? x : Lax.Floor(PromoteInexact(x)[0]);

    /// <summary><c>ceil</c>; integers stay as they are.</summary>
    public JaxValue Ceil(JaxValue x) => IsDiscrete(x) ? x : Lax.Ceil(PromoteInexact(x)[0]);

    /// <summary><c>trunc</c>: rounds towards zero.</summary>
    public JaxValue Trunc(JaxValue x) => IsDiscrete(x) ? x : Where(Less(x, Weak(0L)), Lax.Ceil(x), Lax.Floor(x));

    /// <summary><c>round</c>: ties to even.</summary>
    /// <param name="x">The values.</param>
    /// <param name="decimals">Decimal digits to keep; negative ones round tens, hundreds …</param>
    public JaxValue Round(JaxValue x, int decimals = 0)
    {
        if (x.Dtype.IsInteger || x.Dtype.Kind == DtypeKind.Bool)
        {
            return decimals < 0
                ? throw PyError.NotImplemented("integer np.round not implemented for decimals < 0")
                : x;
        }

        return x.Dtype.IsComplex
            ? Lax.Complex(RoundFloat(Lax.Real(x), decimals), RoundFloat(Lax.Imag(x), decimals))
            : RoundFloat(x, decimals);
    }

    /// <summary><c>rint</c>: the nearest integer, ties to even.</summary>
    public JaxValue Rint(JaxValue x)
    {
        if (x.Dtype.IsInteger || x.Dtype.Kind == DtypeKind.Bool)
        {
            return Lax.Convert(x, Float);
        }

        return x.Dtype.IsComplex
            ? Lax.Complex(Lax.Round(Lax.Real(x), toEven: true), Lax.Round(Lax.Imag(x), toEven: true))
            : Lax.Round(x, toEven: true);
    }

    /// <summary><c>clip</c>; a null bound does not bound.</summary>
    public JaxValue Clip(JaxValue x, JaxValue? min = null, JaxValue? max = null)
    {
        JaxValue[] bounds = [.. new[] { min, max }.OfType<JaxValue>()];
        return Jitted("clip", values =>
        {
            var result = values[0];
            result = min is null ? result : Maximum(values[1], result);
            return max is null ? result : Minimum(values[^1], result);
        }, [x, .. bounds]);
    }

    /// <summary><c>isnan</c>.</summary>
    public JaxValue IsNan(JaxValue x) => Lax.Ne(x, x);

    /// <summary><c>isfinite</c>.</summary>
    public JaxValue IsFinite(JaxValue x) => x.Dtype.IsFloating ? Lax.IsFinite(x)
        : x.Dtype.IsComplex ? Lax.And(Lax.IsFinite(Lax.Real(x)), Lax.IsFinite(Lax.Imag(x)))
        : Lax.Convert(Lax.FullLike(x, 1), Dtype.Bool);

    /// <summary><c>isinf</c>.</summary>
    public JaxValue IsInf(JaxValue x) => x.Dtype.IsFloating ? Lax.Eq(Lax.Abs(x), Lax.Like(x, double.PositiveInfinity))
        : x.Dtype.IsComplex ? Lax.Or(IsInf(Lax.Real(x)), IsInf(Lax.Imag(x)))
        : Lax.Convert(Lax.FullLike(x, 0), Dtype.Bool);

    /// <summary><c>real</c>.</summary>
    public JaxValue Real(JaxValue x) => x.Dtype.IsComplex ? Lax.Real(x) : x;

    /// <summary><c>imag</c>.</summary>
    public JaxValue Imag(JaxValue x) => x.Dtype.IsComplex ? Lax.Imag(x) : Lax.FullLike(x, 0);

    /// <summary><c>conjugate</c>.</summary>
    public JaxValue Conj(JaxValue x) => x.Dtype.IsComplex ? Lax.Conj(x) : x;

    private static bool IsDiscrete(JaxValue x) => x.Dtype.IsInteger || x.Dtype.Kind == DtypeKind.Bool;

    private JaxValue RoundFloat(JaxValue x, int decimals)
    {
        if (decimals == 0)
        {
            return Lax.Round(x, toEven: true);
        }

        var factor = Lax.Like(x, Math.Pow(10, decimals));
        return Lax.Div(Lax.Round(Lax.Mul(x, factor), toEven: true), factor);
    }
}

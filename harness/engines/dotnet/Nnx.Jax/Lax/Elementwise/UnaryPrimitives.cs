using Nnx.Jax.Backend.Operations;
using Nnx.Jax.Core;

namespace Nnx.Jax.Lax.Elementwise;

/// <summary>The elementwise functions of one argument.</summary>
internal static class UnaryPrimitives
{
    public static UnaryPrimitive Neg { get; } = Linear("neg", UnaryOperation.Negate, AcceptedDtypes.Number, (lax, x) => lax.Neg(x), (lax, ct, _) => lax.Neg(ct));

    public static UnaryPrimitive Conj { get; } = Linear("conj", UnaryOperation.Conj, AcceptedDtypes.Inexact, (lax, x) => lax.Conj(x), (lax, ct, _) => lax.Conj(ct));

    public static UnaryPrimitive Real { get; } = Linear("real", UnaryOperation.Real, AcceptedDtypes.Complex,
        (lax, x) => lax.Real(x), (lax, ct, _) => lax.Complex(ct, lax.ZerosLike(ct)));

    public static UnaryPrimitive Imag { get; } = Linear("imag", UnaryOperation.Imag, AcceptedDtypes.Complex,
        (lax, x) => lax.Imag(x), (lax, ct, _) => lax.Complex(lax.ZerosLike(ct), lax.Neg(ct)));

    public static UnaryPrimitive Sign { get; } = Make("sign", UnaryOperation.Sign, AcceptedDtypes.Number, null);

    public static UnaryPrimitive Floor { get; } = Make("floor", UnaryOperation.Floor, AcceptedDtypes.Float, null);

    public static UnaryPrimitive Ceil { get; } = Make("ceil", UnaryOperation.Ceil, AcceptedDtypes.Float, null);

    public static UnaryPrimitive RoundHalfAwayFromZero { get; } = Make("round", UnaryOperation.RoundHalfAwayFromZero, AcceptedDtypes.Float, null);

    public static UnaryPrimitive RoundHalfToEven { get; } = Make("round", UnaryOperation.RoundHalfToEven, AcceptedDtypes.Float, null);

    public static UnaryPrimitive Exp { get; } = Make("exp", UnaryOperation.Exp, AcceptedDtypes.Inexact, (lax, g, y, _) => lax.Mul(g, y));

    public static UnaryPrimitive Exp2 { get; } = Make("exp2", UnaryOperation.Exp2, AcceptedDtypes.Inexact,
        (lax, g, y, x) => lax.Mul(lax.Log(lax.Like(x, 2)), lax.Mul(g, y)));

    public static UnaryPrimitive Expm1 { get; } = Make("expm1", UnaryOperation.Expm1, AcceptedDtypes.Inexact,
        (lax, g, y, _) => lax.Mul(g, lax.Add(y, lax.Like(y, 1))));

    public static UnaryPrimitive Log { get; } = Make("log", UnaryOperation.Log, AcceptedDtypes.Inexact, (lax, g, _, x) => lax.Div(g, x));

    public static UnaryPrimitive Log1p { get; } = Make("log1p", UnaryOperation.Log1p, AcceptedDtypes.Inexact,
        (lax, g, _, x) => lax.Div(g, lax.Add(x, lax.Like(x, 1))));

    public static UnaryPrimitive Sqrt { get; } = Make("sqrt", UnaryOperation.Sqrt, AcceptedDtypes.Inexact,
        (lax, g, y, x) => lax.Mul(g, lax.Div(lax.Like(x, 0.5), y)));

    public static UnaryPrimitive Rsqrt { get; } = Make("rsqrt", UnaryOperation.Rsqrt, AcceptedDtypes.Inexact,
        (lax, g, y, x) => lax.Mul(g, lax.Mul(lax.Like(x, -0.5), lax.Div(y, x))));

    public static UnaryPrimitive Cbrt { get; } = Make("cbrt", UnaryOperation.Cbrt, AcceptedDtypes.Float,
        (lax, g, y, x) => lax.Mul(g, lax.Mul(lax.Like(x, 1.0 / 3), lax.Div(y, x))));

    public static UnaryPrimitive Square { get; } = Make("square", UnaryOperation.Square, AcceptedDtypes.Number,
        (lax, g, _, x) => lax.Mul(g, lax.Mul(lax.Like(x, 2), x)));

    public static UnaryPrimitive Sin { get; } = Make("sin", UnaryOperation.Sin, AcceptedDtypes.Inexact, (lax, g, _, x) => lax.Mul(g, lax.Cos(x)));

    public static UnaryPrimitive Cos { get; } = Make("cos", UnaryOperation.Cos, AcceptedDtypes.Inexact, (lax, g, _, x) => lax.Neg(lax.Mul(g, lax.Sin(x))));

    public static UnaryPrimitive Tan { get; } = Make("tan", UnaryOperation.Tan, AcceptedDtypes.Inexact,
        (lax, g, y, x) => lax.Mul(g, lax.Add(lax.Like(x, 1), lax.Square(y))));

    public static UnaryPrimitive Asin { get; } = Make("asin", UnaryOperation.Asin, AcceptedDtypes.Inexact,
        (lax, g, _, x) => lax.Mul(g, lax.Rsqrt(lax.Sub(lax.Like(x, 1), lax.Square(x)))));

    public static UnaryPrimitive Acos { get; } = Make("acos", UnaryOperation.Acos, AcceptedDtypes.Inexact,
        (lax, g, _, x) => lax.Mul(g, lax.Neg(lax.Rsqrt(lax.Sub(lax.Like(x, 1), lax.Square(x))))));

    public static UnaryPrimitive Atan { get; } = Make("atan", UnaryOperation.Atan, AcceptedDtypes.Inexact,
        (lax, g, _, x) => lax.Div(g, lax.Add(lax.Like(x, 1), lax.Square(x))));

    public static UnaryPrimitive Sinh { get; } = Make("sinh", UnaryOperation.Sinh, AcceptedDtypes.Inexact, (lax, g, _, x) => lax.Mul(g, lax.Cosh(x)));

    public static UnaryPrimitive Cosh { get; } = Make("cosh", UnaryOperation.Cosh, AcceptedDtypes.Inexact, (lax, g, _, x) => lax.Mul(g, lax.Sinh(x)));

    public static UnaryPrimitive Tanh { get; } = Make("tanh", UnaryOperation.Tanh, AcceptedDtypes.Inexact,
        (lax, g, y, _) => lax.Mul(lax.Add(g, lax.Mul(g, y)), lax.Sub(lax.Like(y, 1), y)));

    public static UnaryPrimitive Asinh { get; } = Make("asinh", UnaryOperation.Asinh, AcceptedDtypes.Inexact,
        (lax, g, _, x) => lax.Mul(g, lax.Rsqrt(lax.Add(lax.Square(x), lax.Like(x, 1)))));

    public static UnaryPrimitive Acosh { get; } = Make("acosh", UnaryOperation.Acosh, AcceptedDtypes.Inexact,
        (lax, g, _, x) => lax.Mul(g, lax.Mul(lax.Rsqrt(lax.Sub(x, lax.Like(x, 1))), lax.Rsqrt(lax.Add(x, lax.Like(x, 1))))));

    public static UnaryPrimitive Atanh { get; } = Make("atanh", UnaryOperation.Atanh, AcceptedDtypes.Inexact,
        (lax, g, _, x) => lax.Mul(lax.Div(lax.Like(x, 1), lax.Add(lax.Like(x, 1), x)), lax.Div(g, lax.Sub(lax.Like(x, 1), x))));

    public static UnaryPrimitive Logistic { get; } = Make("logistic", UnaryOperation.Logistic, AcceptedDtypes.Inexact,
        (lax, g, y, _) => lax.Mul(g, lax.Mul(y, lax.Sub(lax.Like(y, 1), y))));

    public static UnaryPrimitive Erf { get; } = Make("erf", UnaryOperation.Erf, AcceptedDtypes.Float,
        (lax, g, _, x) => lax.Mul(lax.Like(x, 2 / Math.Sqrt(Math.PI)), lax.Mul(g, lax.Exp(lax.Neg(lax.Square(x))))));

    public static UnaryPrimitive Erfc { get; } = Make("erfc", UnaryOperation.Erfc, AcceptedDtypes.Float,
        (lax, g, _, x) => lax.Mul(lax.Like(x, -2 / Math.Sqrt(Math.PI)), lax.Mul(g, lax.Exp(lax.Neg(lax.Square(x))))));

    public static UnaryPrimitive ErfInv { get; } = Make("erf_inv", UnaryOperation.ErfInv, AcceptedDtypes.Float,
        (lax, g, y, x) => lax.Mul(lax.Like(x, Math.Sqrt(Math.PI) / 2), lax.Mul(g, lax.Exp(lax.Square(y)))));

    public static UnaryPrimitive Lgamma { get; } = Make("lgamma", UnaryOperation.Lgamma, AcceptedDtypes.Float, (lax, g, _, x) => lax.Mul(g, lax.Digamma(x)));

    public static UnaryPrimitive Digamma { get; } = Make("digamma", UnaryOperation.Digamma, AcceptedDtypes.Float,
        (lax, g, _, x) => lax.Mul(g, lax.Polygamma(lax.Like(x, 1), x)));

    public static UnaryPrimitive BesselI0e { get; } = Make("bessel_i0e", UnaryOperation.BesselI0e, AcceptedDtypes.Float,
        (lax, g, y, x) => lax.Mul(g, lax.Sub(lax.BesselI1e(x), lax.Mul(lax.Sign(x), y))));

    public static UnaryPrimitive BesselI1e { get; } = Make("bessel_i1e", UnaryOperation.BesselI1e, AcceptedDtypes.Float, BesselI1eJvp);

    public static UnaryPrimitive Abs { get; } = Make("abs", UnaryOperation.Abs, AcceptedDtypes.Number, AbsJvp);

    public static UnaryPrimitive Not { get; } = Make("not", UnaryOperation.Not, AcceptedDtypes.IntegerOrBool, null);

    public static UnaryPrimitive PopulationCount { get; } = Make("population_count", UnaryOperation.PopulationCount, AcceptedDtypes.Integer, null);

    public static UnaryPrimitive Clz { get; } = Make("clz", UnaryOperation.CountLeadingZeros, AcceptedDtypes.Integer, null);

    public static UnaryPrimitive IsFinite { get; } = Make("is_finite", UnaryOperation.IsFinite, AcceptedDtypes.Float, null);

    private static UnaryPrimitive Make(string name, UnaryOperation operation, AcceptedDtypes accepted, UnaryJvp? jvp) =>
        new(name, operation, accepted, jvp);

    private static LinearUnaryPrimitive Linear(
        string name,
        UnaryOperation operation,
        AcceptedDtypes accepted,
        Func<LaxFunctions, JaxValue, JaxValue> apply,
        Func<LaxFunctions, JaxValue, Aval, JaxValue> transpose) => new(name, operation, accepted, apply, transpose);

    private static JaxValue AbsJvp(LaxFunctions lax, JaxValue tangent, JaxValue result, JaxValue operand)
    {
        if (!operand.Dtype.IsComplex)
        {
            return lax.Mul(tangent, lax.Sign(operand));
        }

        // The magnitude has no derivative at 0; JAX takes 0 there.
        var safe = lax.Select(lax.Eq(result, lax.Like(result, 0)), lax.FullLike(result, 1), result);
        var zero = lax.FullLike(result, 0);
        return lax.Div(lax.Real(lax.Mul(tangent, lax.Conj(operand))), lax.Select(lax.Eq(result, lax.Like(result, 0)), lax.Add(zero, lax.Like(result, 1)), safe));
    }

    private static JaxValue BesselI1eJvp(LaxFunctions lax, JaxValue tangent, JaxValue result, JaxValue operand)
    {
        // The quotient is 0/0 at 0, where the derivative is 1/2.
        var safe = lax.Select(lax.Eq(operand, lax.Like(operand, 0)), lax.FullLike(operand, 1), operand);
        var slope = lax.Sub(lax.BesselI0e(safe), lax.Mul(result, lax.Add(lax.Sign(safe), lax.Div(lax.Like(safe, 1), safe))));
        var half = lax.FullLike(operand, 0.5);
        return lax.Mul(tangent, lax.Select(lax.Eq(operand, lax.Like(operand, 0)), half, slope));
    }
}

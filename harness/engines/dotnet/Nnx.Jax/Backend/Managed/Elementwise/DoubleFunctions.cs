using Nnx.Jax.Backend.Managed.Special;
using Nnx.Jax.Backend.Operations;

namespace Nnx.Jax.Backend.Managed.Elementwise;

/// <summary>The scalar function behind each operation on floats.</summary>
internal static class DoubleFunctions
{
    public static Func<double, double> Of(UnaryOperation operation) => operation switch
    {
        UnaryOperation.Negate => static x => -x,
        UnaryOperation.Abs => Math.Abs,
        UnaryOperation.Sign => static x => x > 0 ? 1 : x < 0 ? -1 : x,
        UnaryOperation.Floor => Math.Floor,
        UnaryOperation.Ceil => Math.Ceiling,
        UnaryOperation.RoundHalfAwayFromZero => static x => Math.Round(x, MidpointRounding.AwayFromZero),
        UnaryOperation.RoundHalfToEven => static x => Math.Round(x, MidpointRounding.ToEven),
        UnaryOperation.Exp => Math.Exp,
        UnaryOperation.Exp2 => static x => Math.Pow(2, x),
        UnaryOperation.Expm1 => Elementary.Expm1,
        UnaryOperation.Log => Math.Log,
        UnaryOperation.Log1p => Elementary.Log1p,
        UnaryOperation.Sqrt => Math.Sqrt,
        UnaryOperation.Rsqrt => static x => 1 / Math.Sqrt(x),
        UnaryOperation.Cbrt => Math.Cbrt,
        UnaryOperation.Square => static x => x * x,
        UnaryOperation.Sin => Math.Sin,
        UnaryOperation.Cos => Math.Cos,
        UnaryOperation.Tan => Math.Tan,
        UnaryOperation.Asin => Math.Asin,
        UnaryOperation.Acos => Math.Acos,
        UnaryOperation.Atan => Math.Atan,
        UnaryOperation.Sinh => Math.Sinh,
        UnaryOperation.Cosh => Math.Cosh,
        UnaryOperation.Tanh => Math.Tanh,
        UnaryOperation.Asinh => Math.Asinh,
        UnaryOperation.Acosh => Math.Acosh,
        UnaryOperation.Atanh => Math.Atanh,
        UnaryOperation.Logistic => static x => 1 / (1 + Math.Exp(-x)),
        UnaryOperation.Erf => ErrorFunction.Erf,
        UnaryOperation.Erfc => ErrorFunction.Erfc,
        UnaryOperation.ErfInv => InverseErrorFunction.Double,
        UnaryOperation.Lgamma => Gamma.LogGamma,
        UnaryOperation.Digamma => Gamma.Digamma,
        UnaryOperation.BesselI0e => Bessel.I0e,
        UnaryOperation.BesselI1e => Bessel.I1e,
        _ => throw new UnsupportedOperationException($"{operation} of floats"),
    };

    public static Func<double, double, double> Of(BinaryOperation operation) => operation switch
    {
        BinaryOperation.Remainder => static (x, y) => x % y,
        BinaryOperation.Power => Math.Pow,
        BinaryOperation.Atan2 => Math.Atan2,
        BinaryOperation.Igamma => IncompleteGamma.Lower,
        BinaryOperation.Igammac => IncompleteGamma.Upper,
        BinaryOperation.Zeta => HurwitzZeta.Zeta,
        BinaryOperation.Polygamma => HurwitzZeta.Polygamma,
        _ => throw new UnsupportedOperationException($"{operation} of floats"),
    };
}

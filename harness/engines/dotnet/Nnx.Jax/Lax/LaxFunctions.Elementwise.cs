using Nnx.Jax.Core;
using Nnx.Jax.Lax.Elementwise;

namespace Nnx.Jax.Lax;

public sealed partial class LaxFunctions
{
    /// <summary><c>neg</c>.</summary>
    public JaxValue Neg(JaxValue x) => One(UnaryPrimitives.Neg, x);

    /// <summary><c>sign</c>.</summary>
    public JaxValue Sign(JaxValue x) => One(UnaryPrimitives.Sign, x);

    /// <summary><c>floor</c>.</summary>
    public JaxValue Floor(JaxValue x) => One(UnaryPrimitives.Floor, x);

    /// <summary><c>ceil</c>.</summary>
    public JaxValue Ceil(JaxValue x) => One(UnaryPrimitives.Ceil, x);

    /// <summary><c>round</c>, ties away from zero.</summary>
    public JaxValue RoundHalfAwayFromZero(JaxValue x) => One(UnaryPrimitives.RoundHalfAwayFromZero, x);

    /// <summary><c>round</c>, ties to even.</summary>
    public JaxValue RoundHalfToEven(JaxValue x) => One(UnaryPrimitives.RoundHalfToEven, x);

    /// <summary><c>exp</c>.</summary>
    public JaxValue Exp(JaxValue x) => One(UnaryPrimitives.Exp, x);

    /// <summary><c>exp2</c>.</summary>
    public JaxValue Exp2(JaxValue x) => One(UnaryPrimitives.Exp2, x);

    /// <summary><c>expm1</c>.</summary>
    public JaxValue Expm1(JaxValue x) => One(UnaryPrimitives.Expm1, x);

    /// <summary><c>log</c>.</summary>
    public JaxValue Log(JaxValue x) => One(UnaryPrimitives.Log, x);

    /// <summary><c>log1p</c>.</summary>
    public JaxValue Log1p(JaxValue x) => One(UnaryPrimitives.Log1p, x);

    /// <summary><c>sqrt</c>.</summary>
    public JaxValue Sqrt(JaxValue x) => One(UnaryPrimitives.Sqrt, x);

    /// <summary><c>rsqrt</c>.</summary>
    public JaxValue Rsqrt(JaxValue x) => One(UnaryPrimitives.Rsqrt, x);

    /// <summary><c>cbrt</c>.</summary>
    public JaxValue Cbrt(JaxValue x) => One(UnaryPrimitives.Cbrt, x);

    /// <summary><c>square</c>.</summary>
    public JaxValue Square(JaxValue x) => One(UnaryPrimitives.Square, x);

    /// <summary><c>sin</c>.</summary>
    public JaxValue Sin(JaxValue x) => One(UnaryPrimitives.Sin, x);

    /// <summary><c>cos</c>.</summary>
    public JaxValue Cos(JaxValue x) => One(UnaryPrimitives.Cos, x);

    /// <summary><c>tan</c>.</summary>
    public JaxValue Tan(JaxValue x) => One(UnaryPrimitives.Tan, x);

    /// <summary><c>asin</c>.</summary>
    public JaxValue Asin(JaxValue x) => One(UnaryPrimitives.Asin, x);

    /// <summary><c>acos</c>.</summary>
    public JaxValue Acos(JaxValue x) => One(UnaryPrimitives.Acos, x);

    /// <summary><c>atan</c>.</summary>
    public JaxValue Atan(JaxValue x) => One(UnaryPrimitives.Atan, x);

    /// <summary><c>sinh</c>.</summary>
    public JaxValue Sinh(JaxValue x) => One(UnaryPrimitives.Sinh, x);

    /// <summary><c>cosh</c>.</summary>
    public JaxValue Cosh(JaxValue x) => One(UnaryPrimitives.Cosh, x);

    /// <summary><c>tanh</c>.</summary>
    public JaxValue Tanh(JaxValue x) => One(UnaryPrimitives.Tanh, x);

    /// <summary><c>asinh</c>.</summary>
    public JaxValue Asinh(JaxValue x) => One(UnaryPrimitives.Asinh, x);

    /// <summary><c>acosh</c>.</summary>
    public JaxValue Acosh(JaxValue x) => One(UnaryPrimitives.Acosh, x);

    /// <summary><c>atanh</c>.</summary>
    public JaxValue Atanh(JaxValue x) => One(UnaryPrimitives.Atanh, x);

    /// <summary><c>logistic</c>.</summary>
    public JaxValue Logistic(JaxValue x) => One(UnaryPrimitives.Logistic, x);

    /// <summary><c>erf</c>.</summary>
    public JaxValue Erf(JaxValue x) => One(UnaryPrimitives.Erf, x);

    /// <summary><c>erfc</c>.</summary>
    public JaxValue Erfc(JaxValue x) => One(UnaryPrimitives.Erfc, x);

    /// <summary><c>erf_inv</c>.</summary>
    public JaxValue ErfInv(JaxValue x) => One(UnaryPrimitives.ErfInv, x);

    /// <summary><c>lgamma</c>.</summary>
    public JaxValue Lgamma(JaxValue x) => One(UnaryPrimitives.Lgamma, x);

    /// <summary><c>digamma</c>.</summary>
    public JaxValue Digamma(JaxValue x) => One(UnaryPrimitives.Digamma, x);

    /// <summary><c>bessel_i0e</c>.</summary>
    public JaxValue BesselI0e(JaxValue x) => One(UnaryPrimitives.BesselI0e, x);

    /// <summary><c>bessel_i1e</c>.</summary>
    public JaxValue BesselI1e(JaxValue x) => One(UnaryPrimitives.BesselI1e, x);

    /// <summary><c>abs</c>.</summary>
    public JaxValue Abs(JaxValue x) => One(UnaryPrimitives.Abs, x);

    /// <summary><c>bitwise_not</c>.</summary>
    public JaxValue Not(JaxValue x) => One(UnaryPrimitives.Not, x);

    /// <summary><c>population_count</c>.</summary>
    public JaxValue PopulationCount(JaxValue x) => One(UnaryPrimitives.PopulationCount, x);

    /// <summary><c>clz</c>.</summary>
    public JaxValue Clz(JaxValue x) => One(UnaryPrimitives.Clz, x);

    /// <summary><c>is_finite</c>.</summary>
    public JaxValue IsFinite(JaxValue x) => One(UnaryPrimitives.IsFinite, x);

    /// <summary><c>real</c>.</summary>
    public JaxValue Real(JaxValue x) => One(UnaryPrimitives.Real, x);

    /// <summary><c>imag</c>.</summary>
    public JaxValue Imag(JaxValue x) => One(UnaryPrimitives.Imag, x);

    /// <summary><c>conj</c>.</summary>
    public JaxValue Conj(JaxValue x) => One(UnaryPrimitives.Conj, x);

    /// <summary><c>add</c>.</summary>
    public JaxValue Add(JaxValue x, JaxValue y) => One(BinaryPrimitives.Add, x, y);

    /// <summary><c>sub</c>.</summary>
    public JaxValue Sub(JaxValue x, JaxValue y) => One(BinaryPrimitives.Sub, x, y);

    /// <summary><c>mul</c>.</summary>
    public JaxValue Mul(JaxValue x, JaxValue y) => One(BinaryPrimitives.Mul, x, y);

    /// <summary><c>div</c>.</summary>
    public JaxValue Div(JaxValue x, JaxValue y) => One(BinaryPrimitives.Div, x, y);

    /// <summary><c>rem</c>.</summary>
    public JaxValue Rem(JaxValue x, JaxValue y) => One(BinaryPrimitives.Rem, x, y);

    /// <summary><c>max</c>.</summary>
    public JaxValue Max(JaxValue x, JaxValue y) => One(BinaryPrimitives.Max, x, y);

    /// <summary><c>min</c>.</summary>
    public JaxValue Min(JaxValue x, JaxValue y) => One(BinaryPrimitives.Min, x, y);

    /// <summary><c>pow</c>.</summary>
    public JaxValue Pow(JaxValue x, JaxValue y) => One(BinaryPrimitives.Pow, x, y);

    /// <summary><c>atan2</c>.</summary>
    public JaxValue Atan2(JaxValue x, JaxValue y) => One(BinaryPrimitives.Atan2, x, y);

    /// <summary><c>nextafter</c>.</summary>
    public JaxValue NextAfter(JaxValue x, JaxValue y) => One(BinaryPrimitives.NextAfter, x, y);

    /// <summary><c>bitwise_and</c>.</summary>
    public JaxValue And(JaxValue x, JaxValue y) => One(BinaryPrimitives.And, x, y);

    /// <summary><c>bitwise_or</c>.</summary>
    public JaxValue Or(JaxValue x, JaxValue y) => One(BinaryPrimitives.Or, x, y);

    /// <summary><c>bitwise_xor</c>.</summary>
    public JaxValue Xor(JaxValue x, JaxValue y) => One(BinaryPrimitives.Xor, x, y);

    /// <summary><c>shift_left</c>.</summary>
    public JaxValue ShiftLeft(JaxValue x, JaxValue y) => One(BinaryPrimitives.ShiftLeft, x, y);

    /// <summary><c>shift_right_arithmetic</c>.</summary>
    public JaxValue ShiftRightArithmetic(JaxValue x, JaxValue y) => One(BinaryPrimitives.ShiftRightArithmetic, x, y);

    /// <summary><c>shift_right_logical</c>.</summary>
    public JaxValue ShiftRightLogical(JaxValue x, JaxValue y) => One(BinaryPrimitives.ShiftRightLogical, x, y);

    /// <summary><c>igamma</c>.</summary>
    public JaxValue Igamma(JaxValue x, JaxValue y) => One(BinaryPrimitives.Igamma, x, y);

    /// <summary><c>igammac</c>.</summary>
    public JaxValue Igammac(JaxValue x, JaxValue y) => One(BinaryPrimitives.Igammac, x, y);

    /// <summary><c>zeta</c>.</summary>
    public JaxValue Zeta(JaxValue x, JaxValue y) => One(BinaryPrimitives.Zeta, x, y);

    /// <summary><c>polygamma</c>.</summary>
    public JaxValue Polygamma(JaxValue x, JaxValue y) => One(BinaryPrimitives.Polygamma, x, y);

    /// <summary><c>eq</c>.</summary>
    public JaxValue Eq(JaxValue x, JaxValue y) => One(BinaryPrimitives.Eq, x, y);

    /// <summary><c>ne</c>.</summary>
    public JaxValue Ne(JaxValue x, JaxValue y) => One(BinaryPrimitives.Ne, x, y);

    /// <summary><c>lt</c>.</summary>
    public JaxValue Lt(JaxValue x, JaxValue y) => One(BinaryPrimitives.Lt, x, y);

    /// <summary><c>le</c>.</summary>
    public JaxValue Le(JaxValue x, JaxValue y) => One(BinaryPrimitives.Le, x, y);

    /// <summary><c>gt</c>.</summary>
    public JaxValue Gt(JaxValue x, JaxValue y) => One(BinaryPrimitives.Gt, x, y);

    /// <summary><c>ge</c>.</summary>
    public JaxValue Ge(JaxValue x, JaxValue y) => One(BinaryPrimitives.Ge, x, y);

    /// <summary><c>complex</c>.</summary>
    public JaxValue Complex(JaxValue x, JaxValue y) => One(BinaryPrimitives.Complex, x, y);

    /// <summary>The sum of two cotangents, <c>add_any</c>.</summary>
    internal JaxValue AddAny(JaxValue x, JaxValue y) => One(BinaryPrimitives.AddAny, x, y);
}

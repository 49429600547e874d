using Nnx.Jax.Core;
using Nnx.Python.Building;
using Nnx.Python.Objects;

namespace Nnx.Jax.Lax.Module;

/// <summary>The elementwise functions of <c>jax.lax</c>.</summary>
internal static class ElementwiseNames
{
    private static readonly (string Name, Func<LaxFunctions, JaxValue, JaxValue> Function)[] Unary =
    [
        ("abs", static (lax, x) => lax.Abs(x)), ("acos", static (lax, x) => lax.Acos(x)), ("acosh", static (lax, x) => lax.Acosh(x)),
        ("asin", static (lax, x) => lax.Asin(x)), ("asinh", static (lax, x) => lax.Asinh(x)), ("atan", static (lax, x) => lax.Atan(x)),
        ("atanh", static (lax, x) => lax.Atanh(x)), ("bessel_i0e", static (lax, x) => lax.BesselI0e(x)), ("bessel_i1e", static (lax, x) => lax.BesselI1e(x)),
        ("bitwise_not", static (lax, x) => lax.Not(x)), ("cbrt", static (lax, x) => lax.Cbrt(x)), ("ceil", static (lax, x) => lax.Ceil(x)),
        ("clz", static (lax, x) => lax.Clz(x)), ("conj", static (lax, x) => lax.Conj(x)), ("cos", static (lax, x) => lax.Cos(x)),
        ("cosh", static (lax, x) => lax.Cosh(x)), ("digamma", static (lax, x) => lax.Digamma(x)), ("erf", static (lax, x) => lax.Erf(x)),
        ("erf_inv", static (lax, x) => lax.ErfInv(x)), ("erfc", static (lax, x) => lax.Erfc(x)), ("exp", static (lax, x) => lax.Exp(x)),
        ("exp2", static (lax, x) => lax.Exp2(x)), ("expm1", static (lax, x) => lax.Expm1(x)), ("floor", static (lax, x) => lax.Floor(x)),
        ("imag", static (lax, x) => lax.Imag(x)), ("is_finite", static (lax, x) => lax.IsFinite(x)), ("lgamma", static (lax, x) => lax.Lgamma(x)),
        ("log", static (lax, x) => lax.Log(x)), ("log1p", static (lax, x) => lax.Log1p(x)), ("logistic", static (lax, x) => lax.Logistic(x)),
        ("neg", static (lax, x) => lax.Neg(x)), ("population_count", static (lax, x) => lax.PopulationCount(x)), ("real", static (lax, x) => lax.Real(x)),
        ("reciprocal", static (lax, x) => lax.IntegerPow(x, -1)), ("rsqrt", static (lax, x) => lax.Rsqrt(x)), ("sign", static (lax, x) => lax.Sign(x)),
        ("sin", static (lax, x) => lax.Sin(x)), ("sinh", static (lax, x) => lax.Sinh(x)), ("sqrt", static (lax, x) => lax.Sqrt(x)),
        ("square", static (lax, x) => lax.Square(x)), ("tan", static (lax, x) => lax.Tan(x)), ("tanh", static (lax, x) => lax.Tanh(x)),
    ];

    private static readonly (string Name, Func<LaxFunctions, JaxValue, JaxValue, JaxValue> Function)[] Binary =
    [
        ("add", static (lax, x, y) => lax.Add(x, y)), ("atan2", static (lax, x, y) => lax.Atan2(x, y)), ("bitwise_and", static (lax, x, y) => lax.And(x, y)),
        ("bitwise_or", static (lax, x, y) => lax.Or(x, y)), ("bitwise_xor", static (lax, x, y) => lax.Xor(x, y)),
        ("complex", static (lax, x, y) => lax.Complex(x, y)), ("div", static (lax, x, y) => lax.Div(x, y)), ("eq", static (lax, x, y) => lax.Eq(x, y)),
        ("ge", static (lax, x, y) => lax.Ge(x, y)), ("gt", static (lax, x, y) => lax.Gt(x, y)), ("le", static (lax, x, y) => lax.Le(x, y)),
        ("lt", static (lax, x, y) => lax.Lt(x, y)), ("max", static (lax, x, y) => lax.Max(x, y)), ("min", static (lax, x, y) => lax.Min(x, y)),
        ("mul", static (lax, x, y) => lax.Mul(x, y)), ("ne", static (lax, x, y) => lax.Ne(x, y)), ("pow", Pow), ("rem", static (lax, x, y) => lax.Rem(x, y)),
        ("shift_left", static (lax, x, y) => lax.ShiftLeft(x, y)), ("shift_right_arithmetic", static (lax, x, y) => lax.ShiftRightArithmetic(x, y)),
        ("shift_right_logical", static (lax, x, y) => lax.ShiftRightLogical(x, y)), ("sub", static (lax, x, y) => lax.Sub(x, y)),
    ];

    public static void Add(ModuleBuilder module)
    {
        foreach (var (name, function) in Unary)
        {
            module.Lax(name, "x, /", a => function(a.Lax, a.Value(0)));
        }

        foreach (var (name, function) in Binary)
        {
            module.Lax(name, "x, y, /", a => function(a.Lax, a.Value(0), a.Value(1)));
        }

        module
            .Lax("nextafter", "x1, x2", static a => a.Lax.NextAfter(a.Value(0), a.Value(1)))
            .Lax("igamma", "a, x", static a => a.Lax.Igamma(a.Value(0), a.Value(1)))
            .Lax("igammac", "a, x", static a => a.Lax.Igammac(a.Value(0), a.Value(1)))
            .Lax("polygamma", "m, x", static a => a.Lax.Polygamma(a.Value(0), a.Value(1)))
            .Lax("zeta", "x, q", static a => a.Lax.Zeta(a.Value(0), a.Value(1)))
            .Lax("integer_pow", "x, y", IntegerPow)
            .Lax("round", "x, rounding_method=None", Round)
            .Lax("select", "pred, on_true, on_false", static a => a.Lax.Select(a.Value(0), a.Value(1), a.Value(2)))
            .Lax("select_n", "which, *cases", static a => a.Lax.SelectN(a.Value(0), a.Values(1)))
            .Lax("clamp", "min, x, max", static a => a.Lax.Clamp(a.Value(0), a.Value(1), a.Value(2)))
            .Lax("reduce_precision", "operand, exponent_bits, mantissa_bits", static a => a.Lax.ReducePrecision(a.Value(0), a.Int(1), a.Int(2)))
            .Lax("optimization_barrier", "operand, /", static a => a[0])
            .Lax("stop_gradient", "x", static a => a.Context.Trees.Map(leaf => a.Context.TryToValue(leaf) is { } value ? a.Lax.StopGradient(value) : leaf, a[0]));
    }

    private static PyObject IntegerPow(LaxArguments a)
    {
        var exponent = a.Int(1);
        return exponent == 0 ? a.Lax.FullLike(a.Value(0), 1) : a.Lax.IntegerPow(a.Value(0), exponent);
    }

    private static JaxValue Pow(LaxFunctions lax, JaxValue x, JaxValue y) => lax.Pow(x, y);

    private static PyObject Round(LaxArguments a) => a.Bound.OrNull(1) is { } method && a.Python.Str(a.Python.GetAttribute(method, "name")) == "TO_NEAREST_EVEN"
        ? a.Lax.RoundHalfToEven(a.Value(0))
        : a.Lax.RoundHalfAwayFromZero(a.Value(0));
}

using Nnx.Jax.Core;
using Nnx.Jax.Modules;
using Nnx.Python.Building;

namespace Nnx.Jax.Numpy;

/// <summary>Functions of <c>jax.numpy</c> of two arrays that broadcast.</summary>
internal static class Binary
{
    private const string Two = "x1, x2, /";

    public static void Add(ModuleBuilder m)
    {
        AddArithmetic(m);
        AddComparisons(m);
        AddOthers(m);
    }

    private static void AddArithmetic(ModuleBuilder m)
    {
        Universal(m, "add", (cx, x, y) => cx.Numpy.Add(x, y));
        Universal(m, "subtract", (cx, x, y) => cx.Numpy.Subtract(x, y));
        Universal(m, "multiply", (cx, x, y) => cx.Numpy.Multiply(x, y));
        Universal(m, "maximum", (cx, x, y) => cx.Numpy.Maximum(x, y));
        Universal(m, "minimum", (cx, x, y) => cx.Numpy.Minimum(x, y));
        Universal(m, "logaddexp", (cx, x, y) => cx.Numpy.LogAddExp(x, y));
        Universal(m, "logaddexp2", (cx, x, y) => cx.Numpy.LogAddExp2(x, y));
        m.Jax("negative", "x, /, *, out=None, where=None", a => a.Numpy.Negative(a.Array(0)))
            .Jax("divide", Two, a => a.Numpy.Divide(a.Array(0), a.Array(1)))
            .Jax("true_divide", Two, a => a.Numpy.Divide(a.Array(0), a.Array(1)))
            .Jax("floor_divide", Two, a => a.Numpy.FloorDivide(a.Array(0), a.Array(1)))
            .Jax(["remainder", "mod"], Two, a => a.Numpy.Remainder(a.Array(0), a.Array(1)))
            .Jax("fmod", Two, a => a.Numpy.Fmod(a.Array(0), a.Array(1)))
            .Jax("divmod", Two, a =>
            {
                var (quotient, remainder) = a.Numpy.Divmod(a.Array(0), a.Array(1));
                return Arguments.Tuple(quotient, remainder);
            })
            .Jax(["power", "pow"], Two, a => a.Numpy.Power(a.Array(0), a.Array(1)))
            .Jax("float_power", "x, y, /", a => a.Numpy.FloatPower(a.Array(0), a.Array(1)));
    }

    private static void AddComparisons(ModuleBuilder m)
    {
        const string Signature = "x, y, /";
        Universal(m, "logical_and", (cx, x, y) => cx.Numpy.LogicalAnd(x, y));
        Universal(m, "logical_or", (cx, x, y) => cx.Numpy.LogicalOr(x, y));
        Universal(m, "logical_xor", (cx, x, y) => cx.Numpy.LogicalXor(x, y));
        Universal(m, "bitwise_and", (cx, x, y) => cx.Numpy.BitwiseAnd(x, y));
        Universal(m, "bitwise_or", (cx, x, y) => cx.Numpy.BitwiseOr(x, y));
        Universal(m, "bitwise_xor", (cx, x, y) => cx.Numpy.BitwiseXor(x, y));
        m.Jax("equal", Signature, a => a.Numpy.Equal(a.Array(0), a.Array(1)))
            .Jax("not_equal", Signature, a => a.Numpy.NotEqual(a.Array(0), a.Array(1)))
            .Jax("less", Signature, a => a.Numpy.Less(a.Array(0), a.Array(1)))
            .Jax("less_equal", Signature, a => a.Numpy.LessEqual(a.Array(0), a.Array(1)))
            .Jax("greater", Signature, a => a.Numpy.Greater(a.Array(0), a.Array(1)))
            .Jax("greater_equal", Signature, a => a.Numpy.GreaterEqual(a.Array(0), a.Array(1)))
            .Jax(["left_shift", "bitwise_left_shift"], Signature, a => a.Numpy.LeftShift(a.Array(0), a.Array(1)))
            .Jax(["right_shift", "bitwise_right_shift"], Two, a => a.Numpy.RightShift(a.Array(0), a.Array(1)));
    }

    private static void AddOthers(ModuleBuilder m) => m
        .Jax(["arctan2", "atan2"], Two, a =>
        {
            var v = a.Numpy.PromoteArgsInexact(a.Array(0), a.Array(1));
            return a.Context.Lax.Atan2(v[0], v[1]);
        })
        .Jax("nextafter", "x, y, /", a =>
        {
            var v = a.Numpy.PromoteArgsInexact(a.Array(0), a.Array(1));
            return a.Context.Lax.NextAfter(v[0], v[1]);
        })
        .Jax("hypot", Two, a => a.Numpy.Hypot(a.Array(0), a.Array(1)))
        .Jax("copysign", Two, a => a.Numpy.CopySign(a.Array(0), a.Array(1)))
        .Jax("heaviside", Two, a => a.Numpy.Heaviside(a.Array(0), a.Array(1)))
        .Jax("ldexp", Two, a => a.Numpy.Ldexp(a.Array(0), a.Array(1)))
        .Jax("fmax", "x1, x2", a => a.Numpy.Fmax(a.Array(0), a.Array(1)))
        .Jax("fmin", "x1, x2", a => a.Numpy.Fmin(a.Array(0), a.Array(1)))
        .Jax("gcd", "x1, x2", a => a.Numpy.Gcd(a.Array(0), a.Array(1)))
        .Jax("lcm", "x1, x2", a => a.Numpy.Lcm(a.Array(0), a.Array(1)))
        .Jax("isclose", "a, b, rtol=1e-05, atol=1e-08, equal_nan=False",
            a => a.Numpy.IsClose(a.Array(0), a.Array(1), a.Number(2), a.Number(3), a.Flag(4)))
        .Jax("allclose", "a, b, rtol=1e-05, atol=1e-08, equal_nan=False",
            a => a.Numpy.AllClose(a.Array(0), a.Array(1), a.Number(2), a.Number(3), a.Flag(4)));

    private static void Universal(ModuleBuilder m, string name, Func<JaxContext, JaxValue, JaxValue, JaxValue> apply) =>
        m.Value(name, py => new Ufunc(JaxContext.Of(py), name, apply));
}

using Nnx.Jax.Core;
using Nnx.Jax.Dtypes;
using Nnx.Jax.Modules;
using Nnx.Python.Building;
using Nnx.Python.Objects;

namespace Nnx.Jax.Numpy;

/// <summary>Functions of <c>jax.numpy</c> that look at each element by itself.</summary>
internal static class Elementwise
{
    private const string One = "x, /";

    public static void Add(ModuleBuilder m)
    {
        AddExponentials(m);
        AddTrigonometry(m);
        AddRounding(m);
        AddParts(m);
    }

    private static void AddExponentials(ModuleBuilder m) => m
        .Jax("exp", One, a => a.Numpy.Exp(a.Array(0)))
        .Jax("exp2", One, a => a.Numpy.Exp2(a.Array(0)))
        .Jax("expm1", One, a => a.Numpy.Expm1(a.Array(0)))
        .Jax("log", One, a => a.Numpy.Log(a.Array(0)))
        .Jax("log1p", One, a => a.Numpy.Log1p(a.Array(0)))
        .Jax("log2", One, a => a.Numpy.Log2(a.Array(0)))
        .Jax("log10", One, a => a.Numpy.Log10(a.Array(0)))
        .Jax("sqrt", One, a => a.Numpy.Sqrt(a.Array(0)))
        .Jax("cbrt", One, a => a.Numpy.Cbrt(a.Array(0)))
        .Jax("square", One, a => a.Numpy.Square(a.Array(0)))
        .Jax("reciprocal", One, a => a.Numpy.Reciprocal(a.Array(0)));

    private static void AddTrigonometry(ModuleBuilder m)
    {
        Inexact(m, a => a.Context.Lax.Sin, "sin");
        Inexact(m, a => a.Context.Lax.Cos, "cos");
        Inexact(m, a => a.Context.Lax.Tan, "tan");
        Inexact(m, a => a.Context.Lax.Asin, "arcsin", "asin");
        Inexact(m, a => a.Context.Lax.Acos, "arccos", "acos");
        Inexact(m, a => a.Context.Lax.Atan, "arctan", "atan");
        Inexact(m, a => a.Context.Lax.Sinh, "sinh");
        Inexact(m, a => a.Context.Lax.Cosh, "cosh");
        Inexact(m, a => a.Context.Lax.Tanh, "tanh");
        Inexact(m, a => a.Context.Lax.Asinh, "arcsinh", "asinh");
        Inexact(m, a => a.Context.Lax.Acosh, "arccosh", "acosh");
        Inexact(m, a => a.Context.Lax.Atanh, "arctanh", "atanh");
        m.Jax(["deg2rad", "radians"], One, a => Scaled(a, Math.PI / 180))
            .Jax(["rad2deg", "degrees"], One, a => Scaled(a, 180 / Math.PI))
            .Jax("sinc", One, a => a.Numpy.Sinc(a.Array(0)))
            .Jax("i0", "x", a => a.Numpy.BesselI0(a.Array(0)));
    }

    private static void AddRounding(ModuleBuilder m) => m
        .Jax("floor", One, a => a.Numpy.Floor(a.Array(0)))
        .Jax("ceil", One, a => a.Numpy.Ceil(a.Array(0)))
        .Jax("trunc", "x", a => a.Numpy.Trunc(a.Array(0)))
        .Jax("fix", "x, out=None", a => a.Numpy.Trunc(a.Array(0)))
        .Jax("rint", One, a => a.Numpy.Rint(a.Array(0)))
        .Jax(["round", "around"], "a, decimals=0, out=None", Round)
        .Jax("clip", "arr=None, /, min=None, max=None, *, a=DeprecatedArg, a_min=DeprecatedArg, a_max=DeprecatedArg", Clip)
        .Jax("nan_to_num", "x, copy=True, nan=0.0, posinf=None, neginf=None",
            a => a.Numpy.NanToNum(a.Array(0), a.Array(2), a.ArrayOrNull(3), a.ArrayOrNull(4)))
        .Jax("modf", "x, /, out=None", a =>
        {
            var (fraction, whole) = a.Numpy.Modf(a.Array(0));
            return Arguments.Tuple(fraction, whole);
        })
        .Jax("frexp", One, a =>
        {
            var (mantissa, exponent) = a.Numpy.Frexp(a.Array(0));
            return Arguments.Tuple(mantissa, exponent);
        })
        .Jax("spacing", One, a => a.Numpy.Spacing(a.Array(0)));

    private static void AddParts(ModuleBuilder m) => m
        .Jax(["absolute", "abs"], One, a => a.Numpy.Abs(a.Array(0)))
        .Jax("fabs", One, a => a.Context.Lax.Abs(a.Numpy.PromoteInexact(a.Array(0))[0]))
        .Jax("sign", One, a => a.Numpy.Sign(a.Array(0)))
        .Jax("signbit", One, a => a.Numpy.SignBit(a.Array(0)))
        .Jax("positive", One, a => a.Numpy.PromoteNumeric(a.Array(0))[0])
        .Jax("isnan", One, a => a.Numpy.IsNan(a.Array(0)))
        .Jax("isinf", One, a => a.Numpy.IsInf(a.Array(0)))
        .Jax("isfinite", One, a => a.Numpy.IsFinite(a.Array(0)))
        .Jax("isposinf", "x, /, out=None", a => a.Context.Lax.Eq(a.Array(0), a.Context.Lax.Like(a.Array(0), double.PositiveInfinity)))
        .Jax("isneginf", "x, /, out=None", a => a.Context.Lax.Eq(a.Array(0), a.Context.Lax.Like(a.Array(0), double.NegativeInfinity)))
        .Jax("real", "val, /", a => a.Numpy.Real(a.Array(0)))
        .Jax("imag", "val, /", a => a.Numpy.Imag(a.Array(0)))
        .Jax(["conjugate", "conj"], One, a => a.Numpy.Conj(a.Array(0)))
        .Jax("angle", "z, deg=False", a => a.Numpy.Angle(a.Array(0), a.Flag(1)))
        .Jax(["invert", "bitwise_not", "bitwise_invert"], One, a => a.Context.Lax.Not(a.Array(0)))
        .Jax("bitwise_count", One, a => a.Context.Lax.Convert(a.Context.Lax.PopulationCount(a.Numpy.Abs(a.Numpy.PromoteNumeric(a.Array(0))[0])), Dtype.UInt8))
        .Jax("logical_not", One, a => a.Numpy.LogicalNot(a.Array(0)))
        .Jax("iscomplex", "x", a => a.Context.Lax.Ne(a.Numpy.Imag(a.Array(0)), a.Context.Lax.Like(a.Numpy.Imag(a.Array(0)), 0)))
        .Jax("isreal", "x", a => a.Context.Lax.Eq(a.Numpy.Imag(a.Array(0)), a.Context.Lax.Like(a.Numpy.Imag(a.Array(0)), 0)));

    private static void Inexact(ModuleBuilder m, Func<Arguments, Func<JaxValue, JaxValue>> function, params string[] names) =>
        m.Jax(names, One, a => function(a)(a.Numpy.PromoteInexact(a.Array(0))[0]));

    private static JaxValue Scaled(Arguments a, double factor)
    {
        var x = a.Numpy.PromoteInexact(a.Array(0))[0];
        return a.Context.Lax.Mul(x, a.Context.Lax.Like(x, factor));
    }

    internal static PyObject Round(Arguments a)
    {
        a.RefuseOut(2);
        return a.Numpy.Round(a.Array(0), a.Int(1));
    }

    private static PyObject Clip(Arguments a)
    {
        var x = a.Bound.Optional(3) is not null ? a.Array(3, 0) : a.Array(0);
        var min = a.Bound.Optional(4) is not null ? a.ArrayOrNull(4) : a.ArrayOrNull(1);
        var max = a.Bound.Optional(5) is not null ? a.ArrayOrNull(5) : a.ArrayOrNull(2);
        return a.Numpy.Clip(x, min, max);
    }
}

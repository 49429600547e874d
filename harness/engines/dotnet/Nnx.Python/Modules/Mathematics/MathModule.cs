using Nnx.Python.Building;
using Nnx.Python.Builtins.Numbers;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Python.Modules.Mathematics;

/// <summary>The module <c>math</c>.</summary>
internal static partial class MathModule
{
    public static NativeModule Module { get; } = Build();

    private static NativeModule Build()
    {
        var m = new ModuleBuilder("math");
        DefineFloats(m);
        DefineParts(m);
        DefineIntegers(m);
        DefineSums(m);
        return m.Value("pi", new PyFloat(Math.PI)).Value("e", new PyFloat(Math.E)).Value("tau", new PyFloat(Math.Tau))
            .Value("inf", new PyFloat(double.PositiveInfinity)).Value("nan", new PyFloat(double.NaN)).Build();
    }

    private static PyRaise DomainError() => PyError.Value("math domain error");

    private static PyRaise RangeError() => PyError.Overflow("math range error");

    private static void DefineFloats(ModuleBuilder m)
    {
        Plain(m, "sin", Math.Sin);
        Plain(m, "cos", Math.Cos);
        Plain(m, "tan", Math.Tan);
        Plain(m, "asin", Math.Asin);
        Plain(m, "acos", Math.Acos);
        Plain(m, "atan", Math.Atan);
        Plain(m, "sinh", Math.Sinh, overflows: true);
        Plain(m, "cosh", Math.Cosh, overflows: true);
        Plain(m, "tanh", Math.Tanh);
        Plain(m, "asinh", Math.Asinh);
        Plain(m, "acosh", Math.Acosh);
        Plain(m, "atanh", x => Math.Abs(x) == 1 ? throw DomainError() : Math.Atanh(x));
        Plain(m, "exp", Math.Exp, overflows: true);
        Plain(m, "exp2", x => Math.Pow(2, x), overflows: true);
        Plain(m, "expm1", SpecialFunctions.ExpM1, overflows: true);
        Plain(m, "sqrt", Math.Sqrt);
        Plain(m, "cbrt", Math.Cbrt);
        Plain(m, "fabs", Math.Abs);
        Plain(m, "degrees", x => x * (180.0 / Math.PI), overflows: true);
        Plain(m, "radians", x => x * (Math.PI / 180.0));
        Plain(m, "log1p", x => x <= -1 ? throw DomainError() : SpecialFunctions.Log1P(x));
        Plain(m, "gamma", SpecialFunctions.Gamma);
        Plain(m, "lgamma", SpecialFunctions.LogGamma);
        m.Builtin("log", "x, base=..., /", (py, a) =>
            {
                var value = Logarithm(py, a[0], Math.Log);
                if (!a.Given(1))
                {
                    return new PyFloat(value);
                }

                var divisor = Logarithm(py, a[1], Math.Log);
                return new PyFloat(FloatMath.Divide(value, divisor));
            })
            .Builtin("log2", "x, /", (py, a) => new PyFloat(Logarithm(py, a[0], SpecialFunctions.Log2)))
            .Builtin("log10", "x, /", (py, a) => new PyFloat(Logarithm(py, a[0], Math.Log10)))
            .Builtin("atan2", "y, x, /", (py, a) => new PyFloat(Math.Atan2(py.ToDouble(a[0]), py.ToDouble(a[1]))))
            .Builtin("pow", "x, y, /", (py, a) => new PyFloat(Power(py.ToDouble(a[0]), py.ToDouble(a[1]))))
            .Builtin("fmod", "x, y, /", (py, a) =>
            {
                var (x, y) = (py.ToDouble(a[0]), py.ToDouble(a[1]));
                return double.IsInfinity(x) && !double.IsNaN(y) || y == 0 && !double.IsNaN(x) ? throw DomainError() : new PyFloat(x % y);
            })
            .Builtin("remainder", "x, y, /", (py, a) =>
            {
                var (x, y) = (py.ToDouble(a[0]), py.ToDouble(a[1]));
                return double.IsInfinity(x) && !double.IsNaN(y) || y == 0 && !double.IsNaN(x)
                    ? throw DomainError()
                    : new PyFloat(double.IsInfinity(y) && double.IsFinite(x) ? x : Math.IEEERemainder(x, y));
            })
            .Builtin("copysign", "x, y, /", (py, a) => new PyFloat(Math.CopySign(py.ToDouble(a[0]), py.ToDouble(a[1]))))
            .Builtin("hypot", "*coordinates", (py, a) => new PyFloat(SpecialFunctions.Norm(
                a.Rest(0).Select(py.ToDouble))))
            .Builtin("dist", "p, q, /", (py, a) =>
            {
                var (p, q) = (py.Iterate(a[0]).Select(py.ToDouble).ToArray(), py.Iterate(a[1]).Select(py.ToDouble).ToArray());
                return p.Length == q.Length
                    ? new PyFloat(SpecialFunctions.Norm(p.Zip(q, (x, y) => x - y)))
                    : throw PyError.Value("both points must have the same number of dimensions");
            })
            .Refuse("erf", "erfc");
    }

    // A finite argument whose result is not finite is outside the function's domain, or too large.
    private static void Plain(ModuleBuilder m, string name, Func<double, double> apply, bool overflows = false) =>
        m.Builtin(name, "x, /", (py, a) =>
        {
            var x = py.ToDouble(a[0]);
            var result = apply(x);
            if (double.IsNaN(result) && !double.IsNaN(x))
            {
                throw DomainError();
            }

            return double.IsInfinity(result) && double.IsFinite(x) ? throw (overflows ? RangeError() : DomainError()) : new PyFloat(result);
        });

    private static double Logarithm(Interpreter py, PyObject value, Func<double, double> log)
    {
        if (value is PyInt number)
        {
            if (number.Value.Sign <= 0)
            {
                throw DomainError();
            }

            if (!number.IsSmall && IntMath.BitLength(number) > 1000)
            {
                var bits = (int)IntMath.BitLength(number);
                var mantissa = IntConversion.Divide(number.Value, System.Numerics.BigInteger.One << bits);
                return log(mantissa) + (log(2.0) * bits);
            }
        }

        var x = py.ToDouble(value);
        return x <= 0 ? throw DomainError() : log(x);
    }

    private static double Power(double x, double y)
    {
        var result = Math.Pow(x, y);
        if (double.IsFinite(x) && double.IsFinite(y))
        {
            if (double.IsNaN(result))
            {
                throw DomainError();
            }

            if (double.IsInfinity(result))
            {
                throw x == 0 ? DomainError() : RangeError();
            }
        }

        return result;
    }
}

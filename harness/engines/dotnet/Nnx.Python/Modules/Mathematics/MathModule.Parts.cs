using Nnx.Python.Building;
using Nnx.Python.Builtins.Numbers;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Python.Modules.Mathematics;

internal static partial class MathModule
{
    private static void DefineParts(ModuleBuilder m) => m
        .Builtin("floor", "x, /", (py, a) => Whole(py, a[0], Slot.Floor, Math.Floor))
        .Builtin("ceil", "x, /", (py, a) => Whole(py, a[0], Slot.Ceil, Math.Ceiling))
        .Builtin("trunc", "x, /", (py, a) => py.CallSlot(a[0], Slot.Trunc)
            ?? throw PyError.Type($"type {a[0].Type.Name} doesn't define __trunc__ method"))
        .Builtin("isnan", "x, /", (py, a) => PyBool.Of(double.IsNaN(py.ToDouble(a[0]))))
        .Builtin("isinf", "x, /", (py, a) => PyBool.Of(double.IsInfinity(py.ToDouble(a[0]))))
        .Builtin("isfinite", "x, /", (py, a) => PyBool.Of(double.IsFinite(py.ToDouble(a[0]))))
        .Builtin("isclose", "a, b, *, rel_tol=1e-09, abs_tol=0.0", (py, a) =>
        {
            var (x, y, relative, absolute) = (py.ToDouble(a[0]), py.ToDouble(a[1]), py.ToDouble(a[2]), py.ToDouble(a[3]));
            if (relative < 0 || absolute < 0)
            {
                throw PyError.Value("tolerances must be non-negative");
            }

            if (x == y || double.IsInfinity(x) || double.IsInfinity(y))
            {
                return PyBool.Of(x == y);
            }

            var difference = Math.Abs(y - x);
            return PyBool.Of(difference <= Math.Abs(relative * y) || difference <= Math.Abs(relative * x) || difference <= absolute);
        })
        .Builtin("modf", "x, /", (py, a) =>
        {
            var x = py.ToDouble(a[0]);
            var fraction = double.IsInfinity(x) ? 0 : x - Math.Truncate(x);
            return new PyTuple(new PyFloat(Math.CopySign(fraction, x)), new PyFloat(Math.Truncate(x)));
        })
        .Builtin("frexp", "x, /", (py, a) =>
        {
            var (mantissa, exponent) = NumberHash.Split(py.ToDouble(a[0]));
            return new PyTuple(new PyFloat(mantissa), PyInt.Of(exponent));
        })
        .Builtin("ldexp", "x, i, /", (py, a) =>
        {
            var x = py.ToDouble(a[0]);
            var power = a[1] is PyInt i ? i : throw PyError.Type("Expected an int as second argument to ldexp.");
            var result = Math.ScaleB(x, power.IsSmall ? (int)Math.Clamp(power.Small, -5000, 5000) : power.Value.Sign * 5000);
            return double.IsInfinity(result) && double.IsFinite(x) ? throw RangeError() : new PyFloat(result);
        })
        .Builtin("nextafter", "x, y, /", (py, a) =>
        {
            var (x, y) = (py.ToDouble(a[0]), py.ToDouble(a[1]));
            return new PyFloat(double.IsNaN(x) || double.IsNaN(y) ? double.NaN
                : x == y ? y : y > x ? Math.BitIncrement(x) : Math.BitDecrement(x));
        })
        .Builtin("ulp", "x, /", (py, a) =>
        {
            var x = Math.Abs(py.ToDouble(a[0]));
            return new PyFloat(!double.IsFinite(x) ? x : x == double.MaxValue ? x - Math.BitDecrement(x) : Math.BitIncrement(x) - x);
        });

    private static PyObject Whole(Interpreter py, PyObject value, Slot slot, Func<double, double> round) =>
        value is not PyFloat && py.CallSlot(value, slot) is { } own ? own : FloatMath.ToInt(round(py.ToDouble(value)));
}

using System.Numerics;
using Nnx.Python.Building;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Python.Builtins.Numbers;

/// <summary>Operators of <c>float</c>.</summary>
internal static class FloatOperators
{
    public static void Define(ClassBuilder c)
    {
        Binary(c, Slot.Add, Slot.RAdd, (x, y) => new PyFloat(x + y));
        Binary(c, Slot.Sub, Slot.RSub, (x, y) => new PyFloat(x - y));
        Binary(c, Slot.Mul, Slot.RMul, (x, y) => new PyFloat(x * y));
        Binary(c, Slot.TrueDiv, Slot.RTrueDiv, (x, y) => new PyFloat(FloatMath.Divide(x, y)));
        Binary(c, Slot.FloorDiv, Slot.RFloorDiv, (x, y) =>
            new PyFloat(FloatMath.DivMod(x, y, "float floor division by zero").Quotient));
        Binary(c, Slot.Mod, Slot.RMod, (x, y) => new PyFloat(FloatMath.Modulo(x, y)));
        Binary(c, Slot.DivMod, Slot.RDivMod, (x, y) =>
        {
            var (quotient, remainder) = FloatMath.DivMod(x, y, "float divmod()");
            return new PyTuple(new PyFloat(quotient), new PyFloat(remainder));
        });
        c.Method(Slot.Pow, "self, value, mod=None, /", (_, a) => Power(a[0], a[1], a[2]))
            .Method(Slot.RPow, "self, value, mod=None, /", (_, a) => Power(a[1], a[0], a[2]))
            .Method(Slot.Neg, "self, /", (_, a) => new PyFloat(-((PyFloat)a[0]).Value))
            .Method(Slot.Pos, "self, /", (_, a) => new PyFloat(((PyFloat)a[0]).Value))
            .Method(Slot.Abs, "self, /", (_, a) => new PyFloat(Math.Abs(((PyFloat)a[0]).Value)));
        Comparison(c, Slot.Eq, (x, y) => x == y, order => order == 0);
        Comparison(c, Slot.Ne, (x, y) => x != y, order => order != 0);
        Comparison(c, Slot.Lt, (x, y) => x < y, order => order > 0);
        Comparison(c, Slot.Le, (x, y) => x <= y, order => order >= 0);
        Comparison(c, Slot.Gt, (x, y) => x > y, order => order < 0);
        Comparison(c, Slot.Ge, (x, y) => x >= y, order => order <= 0);
    }

    private static PyObject Power(PyObject left, PyObject right, PyObject modulus)
    {
        if (!TryNumber(left, out var x) || !TryNumber(right, out var y))
        {
            return PyNotImplemented.Value;
        }

        if (modulus is not PyNone)
        {
            throw PyError.Type("pow() 3rd argument not allowed unless all arguments are integers");
        }

        return FloatMath.IsComplexPower(x, y)
            ? new PyComplex(ComplexMath.Power(new Complex(x, 0), new Complex(y, 0)))
            : new PyFloat(FloatMath.RealPower(x, y));
    }

    private static bool TryNumber(PyObject value, out double number)
    {
        switch (value)
        {
            case PyFloat real:
                number = real.Value;
                return true;
            case PyInt integer:
                number = IntConversion.ToDouble(integer);
                return true;
            default:
                number = 0;
                return false;
        }
    }

    private static void Binary(ClassBuilder c, Slot forward, Slot reflected, Func<double, double, PyObject> apply)
    {
        c.Method(forward, "self, value, /", (_, a) =>
                TryNumber(a[1], out var right) ? apply(((PyFloat)a[0]).Value, right) : PyNotImplemented.Value)
            .Method(reflected, "self, value, /", (_, a) =>
                TryNumber(a[1], out var left) ? apply(left, ((PyFloat)a[0]).Value) : PyNotImplemented.Value);
    }

    // The order is that of the int against the float.
    private static void Comparison(ClassBuilder c, Slot slot, Func<double, double, bool> floats, Func<int, bool> intOrder) =>
        c.Method(slot, "self, value, /", (_, a) =>
        {
            var self = ((PyFloat)a[0]).Value;
            return a[1] switch
            {
                PyFloat right => PyBool.Of(floats(self, right.Value)),
                PyInt when double.IsNaN(self) => PyBool.Of(slot == Slot.Ne),
                PyInt right => PyBool.Of(intOrder(IntConversion.Compare(right, self))),
                _ => PyNotImplemented.Value,
            };
        });
}

using Nnx.Python.Building;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Python.Builtins.Numbers;

/// <summary>Operators of <c>int</c>.</summary>
internal static class IntOperators
{
    public static void Define(ClassBuilder c)
    {
        Binary(c, Slot.Add, Slot.RAdd, (_, x, y) => IntMath.Add(x, y));
        Binary(c, Slot.Sub, Slot.RSub, (_, x, y) => IntMath.Subtract(x, y));
        Binary(c, Slot.Mul, Slot.RMul, IntMath.Multiply);
        Binary(c, Slot.FloorDiv, Slot.RFloorDiv, (_, x, y) => IntMath.FloorDivide(x, y));
        Binary(c, Slot.Mod, Slot.RMod, (_, x, y) => IntMath.Modulo(x, y));
        Binary(c, Slot.DivMod, Slot.RDivMod, (_, x, y) =>
        {
            var (quotient, remainder) = IntMath.DivMod(x, y, "integer division or modulo by zero");
            return new PyTuple(quotient, remainder);
        });
        Binary(c, Slot.TrueDiv, Slot.RTrueDiv, (_, x, y) => new PyFloat(IntMath.TrueDivide(x, y)));
        Binary(c, Slot.LShift, Slot.RLShift, IntMath.ShiftLeft);
        Binary(c, Slot.RShift, Slot.RRShift, (_, x, y) => IntMath.ShiftRight(x, y));
        Binary(c, Slot.And, Slot.RAnd, (_, x, y) => And(x, y));
        Binary(c, Slot.Or, Slot.ROr, (_, x, y) => Or(x, y));
        Binary(c, Slot.Xor, Slot.RXor, (_, x, y) => Xor(x, y));
        c.Method(Slot.Pow, "self, value, mod=None, /", (py, a) => Power(py, a[0], a[1], a[2]))
            .Method(Slot.RPow, "self, value, mod=None, /", (py, a) => Power(py, a[1], a[0], a[2]))
            .Method(Slot.Neg, "self, /", (_, a) => IntMath.Negate((PyInt)a[0]))
            .Method(Slot.Pos, "self, /", (_, a) => PyInt.Of(((PyInt)a[0]).Value))
            .Method(Slot.Abs, "self, /", (_, a) => ((PyInt)a[0]).Value.Sign < 0
                ? IntMath.Negate((PyInt)a[0])
                : PyInt.Of(((PyInt)a[0]).Value))
            .Method(Slot.Invert, "self, /", (_, a) => ((PyInt)a[0]).IsSmall
                ? PyInt.Of(~((PyInt)a[0]).Small)
                : PyInt.Of(-((PyInt)a[0]).Value - 1));
        Comparison(c, Slot.Eq, order => order == 0);
        Comparison(c, Slot.Ne, order => order != 0);
        Comparison(c, Slot.Lt, order => order < 0);
        Comparison(c, Slot.Le, order => order <= 0);
        Comparison(c, Slot.Gt, order => order > 0);
        Comparison(c, Slot.Ge, order => order >= 0);
    }

    public static PyInt And(PyInt left, PyInt right) => left.IsSmall && right.IsSmall
        ? PyInt.Of(left.Small & right.Small)
        : PyInt.Of(left.Value & right.Value);

    public static PyInt Or(PyInt left, PyInt right) => left.IsSmall && right.IsSmall
        ? PyInt.Of(left.Small | right.Small)
        : PyInt.Of(left.Value | right.Value);

    public static PyInt Xor(PyInt left, PyInt right) => left.IsSmall && right.IsSmall
        ? PyInt.Of(left.Small ^ right.Small)
        : PyInt.Of(left.Value ^ right.Value);

    public static PyObject Power(Interpreter py, PyObject number, PyObject exponent, PyObject modulus)
    {
        if (number is not PyInt left || exponent is not PyInt right)
        {
            return PyNotImplemented.Value;
        }

        return modulus switch
        {
            PyInt m => IntMath.Power(py, left, right, m),
            not PyNone => PyNotImplemented.Value,
            _ when right.Value.Sign < 0 => new PyFloat(FloatMath.RealPower(
                IntConversion.ToDouble(left), IntConversion.ToDouble(right))),
            _ => IntMath.Power(py, left, right),
        };
    }

    private static void Binary(ClassBuilder c, Slot forward, Slot reflected, Func<Interpreter, PyInt, PyInt, PyObject> apply)
    {
        c.Method(forward, "self, value, /", (py, a) =>
                a[1] is PyInt right ? apply(py, (PyInt)a[0], right) : PyNotImplemented.Value)
            .Method(reflected, "self, value, /", (py, a) =>
                a[1] is PyInt left ? apply(py, left, (PyInt)a[0]) : PyNotImplemented.Value);
    }

    private static void Comparison(ClassBuilder c, Slot slot, Func<int, bool> holds) =>
        c.Method(slot, "self, value, /", (_, a) =>
            a[1] is PyInt right ? PyBool.Of(holds(IntMath.Compare((PyInt)a[0], right))) : PyNotImplemented.Value);
}

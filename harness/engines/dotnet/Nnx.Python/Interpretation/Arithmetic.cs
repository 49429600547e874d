using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Python.Interpretation;

/// <summary>Operators of exact ints and floats, and of a few other built-in types. Null: the general way has to be taken.</summary>
internal static class Arithmetic
{
    public static PyObject? Add(PyObject left, PyObject right)
    {
        if (left.GetType() == typeof(PyInt))
        {
            if (right.GetType() == typeof(PyInt))
            {
                var (a, b) = ((PyInt)left, (PyInt)right);
                var sum = unchecked(a.Small + b.Small);
                return a.IsSmall && b.IsSmall && ((a.Small ^ sum) & (b.Small ^ sum)) >= 0 ? PyInt.Of(sum) : null;
            }
        }
        else if (left.GetType() == typeof(PyFloat))
        {
            if (TryFloat(right, out var b))
            {
                return new PyFloat(((PyFloat)left).Value + b);
            }
        }
        else if (left.GetType() == typeof(PyStr) && right.GetType() == typeof(PyStr))
        {
            var (a, b) = (((PyStr)left).Value, ((PyStr)right).Value);
            return a.Length + b.Length < LargeText ? new PyStr(string.Concat(a, b)) : null;
        }

        return Mixed(left, right, out var x, out var y) ? new PyFloat(x + y) : null;
    }

    public static PyObject? Subtract(PyObject left, PyObject right)
    {
        if (left.GetType() == typeof(PyInt) && right.GetType() == typeof(PyInt))
        {
            var (a, b) = ((PyInt)left, (PyInt)right);
            var difference = unchecked(a.Small - b.Small);
            return a.IsSmall && b.IsSmall && ((a.Small ^ b.Small) & (a.Small ^ difference)) >= 0 ? PyInt.Of(difference) : null;
        }

        return Floats(left, right, out var x, out var y) ? new PyFloat(x - y) : null;
    }

    public static PyObject? Multiply(PyObject left, PyObject right)
    {
        if (left.GetType() == typeof(PyInt) && right.GetType() == typeof(PyInt))
        {
            var (a, b) = ((PyInt)left, (PyInt)right);
            return a.IsSmall && b.IsSmall && Math.BigMul(a.Small, b.Small, out var low) == low >> 63 ? PyInt.Of(low) : null;
        }

        return Floats(left, right, out var x, out var y) ? new PyFloat(x * y) : null;
    }

    public static PyObject? Divide(PyObject left, PyObject right)
    {
        if (left.GetType() == typeof(PyInt) && right.GetType() == typeof(PyInt))
        {
            var (a, b) = ((PyInt)left, (PyInt)right);
            return a.IsSmall && b.IsSmall && b.Small != 0 && IsExact(a.Small) && IsExact(b.Small)
                ? new PyFloat((double)a.Small / b.Small)
                : null;
        }

        return Floats(left, right, out var x, out var y) && y != 0 ? new PyFloat(x / y) : null;
    }

    public static PyObject? FloorDivide(PyObject left, PyObject right)
    {
        if (left.GetType() == typeof(PyInt) && right.GetType() == typeof(PyInt))
        {
            var (a, b) = ((PyInt)left, (PyInt)right);
            if (a.IsSmall && b.IsSmall && b.Small is not (0 or -1))
            {
                var quotient = a.Small / b.Small;
                return PyInt.Of((a.Small % b.Small != 0 && (a.Small < 0) != (b.Small < 0)) ? quotient - 1 : quotient);
            }
        }

        return null;
    }

    public static PyObject? Modulo(PyObject left, PyObject right)
    {
        if (left.GetType() == typeof(PyInt) && right.GetType() == typeof(PyInt))
        {
            var (a, b) = ((PyInt)left, (PyInt)right);
            if (a.IsSmall && b.IsSmall && b.Small is not (0 or -1))
            {
                var rest = a.Small % b.Small;
                return PyInt.Of(rest != 0 && (rest < 0) != (b.Small < 0) ? rest + b.Small : rest);
            }
        }

        return null;
    }

    public static PyObject? And(PyObject left, PyObject right) =>
        SmallInts(left, right, out var a, out var b) ? PyInt.Of(a & b) : null;

    public static PyObject? Or(PyObject left, PyObject right) =>
        SmallInts(left, right, out var a, out var b) ? PyInt.Of(a | b) : null;

    public static PyObject? Xor(PyObject left, PyObject right) =>
        SmallInts(left, right, out var a, out var b) ? PyInt.Of(a ^ b) : null;

    public static PyObject? ShiftLeft(PyObject left, PyObject right) =>
        SmallInts(left, right, out var a, out var b) && b is >= 0 and < 31 && a is >= int.MinValue and <= int.MaxValue
            ? PyInt.Of(a << (int)b)
            : null;

    public static PyObject? ShiftRight(PyObject left, PyObject right) =>
        SmallInts(left, right, out var a, out var b) && b >= 0 ? PyInt.Of(a >> (int)Math.Min(b, 63)) : null;

    public static PyObject? Power(PyObject left, PyObject right)
    {
        if (SmallInts(left, right, out var a, out var b) && b == 2 && a is > int.MinValue and < int.MaxValue)
        {
            return PyInt.Of(a * a);
        }

        return null;
    }

    private const int LargeText = 1 << 20;

    // Beyond 2^53 the quotient of two doubles is not always the correctly rounded quotient of two ints.
    private static bool IsExact(long value) => value is >= -(1L << 53) and <= 1L << 53;

    private static bool SmallInts(PyObject left, PyObject right, out long a, out long b)
    {
        if (left.GetType() == typeof(PyInt) && right.GetType() == typeof(PyInt))
        {
            var (x, y) = ((PyInt)left, (PyInt)right);
            (a, b) = (x.Small, y.Small);
            return x.IsSmall && y.IsSmall;
        }

        (a, b) = (0, 0);
        return false;
    }

    // At least one float, the other a float or an int that a double holds exactly.
    private static bool Floats(PyObject left, PyObject right, out double a, out double b)
    {
        if (left.GetType() == typeof(PyFloat))
        {
            a = ((PyFloat)left).Value;
            return TryFloat(right, out b);
        }

        return Mixed(left, right, out a, out b);
    }

    private static bool Mixed(PyObject left, PyObject right, out double a, out double b)
    {
        if (right.GetType() == typeof(PyFloat) && TryFloat(left, out a))
        {
            b = ((PyFloat)right).Value;
            return true;
        }

        (a, b) = (0, 0);
        return false;
    }

    private static bool TryFloat(PyObject value, out double result)
    {
        if (value.GetType() == typeof(PyFloat))
        {
            result = ((PyFloat)value).Value;
            return true;
        }

        if (value.GetType() == typeof(PyInt) && (PyInt)value is { IsSmall: true } number && IsExact(number.Small))
        {
            result = number.Small;
            return true;
        }

        result = 0;
        return false;
    }
}

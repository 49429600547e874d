using System.Numerics;
using Nnx.Python.Builtins.Formatting;
using Nnx.Python.Building;
using Nnx.Python.Calls;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Instances;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Objects.Sequences;
using Nnx.Python.Runtime;

namespace Nnx.Python.Builtins.Numbers;

/// <summary>Members of <c>int</c>.</summary>
internal static class IntMembers
{
    public static void Define(ClassBuilder c)
    {
        c.New("cls, x=..., /, base=...", New);
        IntOperators.Define(c);
        c.Method(Slot.Repr, "self, /", (_, a) => new PyStr(IntText.Decimal((PyInt)a[0])))
            .Method(Slot.Hash, "self, /", (_, a) => PyInt.Of(IntMath.Hash((PyInt)a[0])))
            .Method(Slot.Bool, "self, /", (_, a) => PyBool.Of(!((PyInt)a[0]).IsSmall || ((PyInt)a[0]).Small != 0))
            .Method(Slot.Int, "self, /", Plain)
            .Method(Slot.Index, "self, /", Plain)
            .Method(Slot.Trunc, "self, /", Plain)
            .Method(Slot.Floor, "self, /", Plain)
            .Method(Slot.Ceil, "self, /", Plain)
            .Method("conjugate", "self, /", Plain)
            .Method(Slot.Float, "self, /", (_, a) => new PyFloat(IntConversion.ToDouble((PyInt)a[0])))
            .Method(Slot.Round, "self, ndigits=..., /", Round)
            .Method(Slot.Format, "self, format_spec, /", (py, a) => new PyStr(NumberFormat.Int(
                py, (PyInt)a[0], Interpreter.ToText(a[1], "__format__() argument must be str, not {}"))))
            .Method("bit_length", "self, /", (_, a) => PyInt.Of(IntMath.BitLength((PyInt)a[0])))
            .Method("bit_count", "self, /", (_, a) => PyInt.Of(CountBits(BigInteger.Abs(((PyInt)a[0]).Value))))
            .Method("as_integer_ratio", "self, /", (_, a) => new PyTuple(PyInt.Of(((PyInt)a[0]).Value), PyInt.Of(1)))
            .Method("to_bytes", "self, /, length=1, byteorder='big', *, signed=False", ToBytes)
            .ClassMethod("from_bytes", "cls, /, bytes, byteorder='big', *, signed=False", FromBytes)
            .Method("__getnewargs__", "self, /", (_, a) => new PyTuple(PyInt.Of(((PyInt)a[0]).Value)))
            .Property("real", (_, self) => PyInt.Of(((PyInt)self).Value))
            .Property("imag", (_, _) => PyInt.Of(0))
            .Property("numerator", (_, self) => PyInt.Of(((PyInt)self).Value))
            .Property("denominator", (_, _) => PyInt.Of(1));
    }

    /// <summary><c>int(x)</c> of any value.</summary>
    public static PyInt Convert(Interpreter py, PyObject value)
    {
        switch (value)
        {
            case PyInt exact when exact.Type == BuiltinTypes.Int:
                return exact;
            case PyFloat number when number.GetType() == typeof(PyFloat):
                return FloatMath.ToInt(number.Value);
        }

        foreach (var slot in (ReadOnlySpan<Slot>)[Slot.Int, Slot.Index, Slot.Trunc])
        {
            if (py.CallSlot(value, slot) is { } made)
            {
                return slot == Slot.Trunc ? py.ToIndex(made) : made as PyInt ?? throw PyError.Type(
                    $"{Slots.Name(slot)} returned non-int (type {made.Type.Name})");
            }
        }

        return value switch
        {
            PyStr text => IntParser.Parse(py, text.Value, 10, text),
            PyBytes bytes => IntParser.Parse(py, System.Text.Encoding.Latin1.GetString(bytes.Value), 10, bytes),
            _ => throw PyError.Type(
                $"int() argument must be a string, a bytes-like object or a real number, not '{value.Type.Name}'"),
        };
    }

    private static PyObject New(Interpreter py, BoundArguments a)
    {
        var type = (PyType)a[0];
        var value = Make(py, a);
        return type == BuiltinTypes.Int ? PyInt.Of(value.Value) : new PyIntInstance(type, value.Value);
    }

    private static PyInt Make(Interpreter py, BoundArguments a)
    {
        if (!a.Given(2))
        {
            return a.Given(1) ? Convert(py, a[1]) : PyInt.Of(0);
        }

        if (!a.Given(1))
        {
            throw PyError.Type("int() missing string argument");
        }

        var numberBase = py.ToIndex(a[2]);
        if (!numberBase.IsSmall || numberBase.Small is < 0 or 1 or > 36)
        {
            throw PyError.Value("int() base must be >= 2 and <= 36, or 0");
        }

        return a[1] switch
        {
            PyStr text => IntParser.Parse(py, text.Value, (int)numberBase.Small, text),
            PyBytes bytes => IntParser.Parse(
                py, System.Text.Encoding.Latin1.GetString(bytes.Value), (int)numberBase.Small, bytes),
            _ => throw PyError.Type("int() can't convert non-string with explicit base"),
        };
    }

    private static PyObject Plain(Interpreter py, BoundArguments a) =>
        a[0].GetType() == typeof(PyInt) ? a[0] : PyInt.Of(((PyInt)a[0]).Value);

    private static PyObject Round(Interpreter py, BoundArguments a)
    {
        var value = ((PyInt)a[0]).Value;
        if (!a.Given(1))
        {
            return PyInt.Of(value);
        }

        var digits = py.ToIndex(a[1]);
        if (digits.Value.Sign >= 0)
        {
            return PyInt.Of(value);
        }

        if (!digits.IsSmall || -digits.Small > (long)(IntMath.BitLength((PyInt)a[0]) * 0.302) + 2)
        {
            return PyInt.Of(0);
        }

        var unit = BigInteger.Pow(10, (int)-digits.Small);
        var quotient = BigInteger.DivRem(value, unit, out var rest);
        var order = (BigInteger.Abs(rest) * 2).CompareTo(unit);
        if (order > 0 || (order == 0 && !quotient.IsEven))
        {
            quotient += value.Sign;
        }

        return PyInt.Of(quotient * unit);
    }

    private static long CountBits(BigInteger value)
    {
        var count = 0L;
        foreach (var part in value.ToByteArray(isUnsigned: true))
        {
            count += BitOperations.PopCount(part);
        }

        return count;
    }

    private static PyObject ToBytes(Interpreter py, BoundArguments a)
    {
        var value = ((PyInt)a[0]).Value;
        var length = py.ToLong(a[1]);
        var big = IsBigEndian(a[2]);
        var signed = py.IsTrue(a[3]);
        if (length < 0)
        {
            throw PyError.Value("length argument must be non-negative");
        }

        if (value.Sign < 0 && !signed)
        {
            throw PyError.Overflow("can't convert negative int to unsigned");
        }

        var bytes = value.ToByteArray(isUnsigned: !signed, isBigEndian: false);
        if (bytes.Length > length && !(value.IsZero && length == 0))
        {
            throw PyError.Overflow("int too big to convert");
        }

        py.Meter.Reserve(length);
        var result = new byte[length];
        Array.Fill(result, value.Sign < 0 ? (byte)0xFF : (byte)0);
        Array.Copy(bytes, result, Math.Min(bytes.Length, length));
        if (big)
        {
            Array.Reverse(result);
        }

        return new PyBytes(result);
    }

    private static PyObject FromBytes(Interpreter py, BoundArguments a)
    {
        var big = IsBigEndian(a[2]);
        var bytes = a[1] is PyBytes exact
            ? exact.Value
            : [.. py.Iterate(a[1]).Select(item => (byte)py.ToLong(item))];
        var value = PyInt.Of(new BigInteger(bytes, isUnsigned: !py.IsTrue(a[3]), isBigEndian: big));
        return ReferenceEquals(a[0], BuiltinTypes.Int) ? value : py.Call(a[0], value);
    }

    private static bool IsBigEndian(PyObject order) => order switch
    {
        PyStr { Value: "big" } => true,
        PyStr { Value: "little" } => false,
        PyStr => throw PyError.Value("byteorder must be either 'little' or 'big'"),
        _ => throw PyError.Type($"to_bytes() argument 'byteorder' must be str, not {order.Type.Name}"),
    };
}

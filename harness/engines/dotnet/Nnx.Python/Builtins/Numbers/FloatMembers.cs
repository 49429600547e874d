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

/// <summary>Members of <c>float</c>.</summary>
internal static class FloatMembers
{
    public static void Define(ClassBuilder c)
    {
        c.New("cls, x=0.0, /", New);
        FloatOperators.Define(c);
        c.Method(Slot.Repr, "self, /", (_, a) => new PyStr(FloatText.Repr(Self(a))))
            .Method(Slot.Hash, "self, /", (py, a) => PyInt.Of(
                double.IsNaN(Self(a)) ? py.Identity(a[0]) >> 4 : NumberHash.Of(Self(a))))
            .Method(Slot.Bool, "self, /", (_, a) => PyBool.Of(Self(a) != 0))
            .Method(Slot.Int, "self, /", (_, a) => FloatMath.ToInt(Self(a)))
            .Method(Slot.Trunc, "self, /", (_, a) => FloatMath.ToInt(Self(a)))
            .Method(Slot.Floor, "self, /", (_, a) => FloatMath.ToInt(Math.Floor(Self(a))))
            .Method(Slot.Ceil, "self, /", (_, a) => FloatMath.ToInt(Math.Ceiling(Self(a))))
            .Method(Slot.Float, "self, /", (_, a) => a[0].GetType() == typeof(PyFloat) ? a[0] : new PyFloat(Self(a)))
            .Method(Slot.Round, "self, ndigits=None, /", Round)
            .Method(Slot.Format, "self, format_spec, /", (py, a) => new PyStr(NumberFormat.Float(
                py, (PyFloat)a[0], Interpreter.ToText(a[1], "__format__() argument must be str, not {}"))))
            .Method("is_integer", "self, /", (_, a) => PyBool.Of(double.IsFinite(Self(a)) && Self(a) == Math.Floor(Self(a))))
            .Method("conjugate", "self, /", (_, a) => a[0])
            .Method("as_integer_ratio", "self, /", (_, a) => Ratio(Self(a)))
            .Method("hex", "self, /", (_, a) => new PyStr(HexFloat.Write(Self(a))))
            .ClassMethod("fromhex", "cls, string, /", (py, a) =>
            {
                var value = new PyFloat(HexFloat.Parse(Interpreter.ToText(a[1], "bad argument type for built-in operation")));
                return ReferenceEquals(a[0], BuiltinTypes.Float) ? value : py.Call(a[0], value);
            })
            .Method("__getnewargs__", "self, /", (_, a) => new PyTuple(new PyFloat(Self(a))))
            .Property("real", (_, self) => self)
            .Property("imag", (_, _) => new PyFloat(0));
    }

    /// <summary><c>float(x)</c> of any value.</summary>
    public static double Convert(Interpreter py, PyObject value) => value switch
    {
        PyStr text => FloatText.Parse(py, text.Value, text),
        PyBytes bytes => FloatText.Parse(py, System.Text.Encoding.Latin1.GetString(bytes.Value), bytes),
        _ when value is PyFloat or PyInt || value.Type.Lookup(Slot.Float) is not null || value.Type.Lookup(Slot.Index) is not null =>
            py.ToDouble(value),
        _ => throw PyError.Type($"float() argument must be a string or a real number, not '{value.Type.Name}'"),
    };

    private static double Self(BoundArguments a) => ((PyFloat)a[0]).Value;

    private static PyObject New(Interpreter py, BoundArguments a)
    {
        var type = (PyType)a[0];
        if (type == BuiltinTypes.Float)
        {
            return a[1].GetType() == typeof(PyFloat) ? a[1] : new PyFloat(Convert(py, a[1]));
        }

        return new PyFloatInstance(type, Convert(py, a[1]));
    }

    private static PyObject Round(Interpreter py, BoundArguments a)
    {
        var value = Self(a);
        if (a[1] is PyNone)
        {
            if (!double.IsFinite(value))
            {
                return FloatMath.ToInt(value);
            }

            return IntConversion.Truncate(Math.Round(value, MidpointRounding.ToEven));
        }

        var digits = py.ToIndex(a[1]);
        if (!double.IsFinite(value) || value == 0 || !digits.IsSmall && digits.Value.Sign > 0 || digits.IsSmall && digits.Small > 323)
        {
            return new PyFloat(value);
        }

        if (!digits.IsSmall || digits.Small < -308)
        {
            return new PyFloat(Math.CopySign(0.0, value));
        }

        var result = FloatText.Round(value, (int)digits.Small);
        return double.IsInfinity(result)
            ? throw PyError.Overflow("rounded value too large to represent")
            : new PyFloat(result);
    }

    private static PyTuple Ratio(double value)
    {
        if (!double.IsFinite(value))
        {
            throw double.IsNaN(value)
                ? PyError.Value("cannot convert NaN to integer ratio")
                : PyError.Overflow("cannot convert Infinity to integer ratio");
        }

        var (mantissa, exponent) = FloatText.Exact(Math.Abs(value));
        while (exponent < 0 && mantissa.IsEven && !mantissa.IsZero)
        {
            mantissa >>= 1;
            exponent++;
        }

        var numerator = exponent > 0 ? mantissa << exponent : mantissa;
        var denominator = mantissa.IsZero || exponent > 0 ? BigInteger.One : BigInteger.One << -exponent;
        return new PyTuple(PyInt.Of(value < 0 ? -numerator : numerator), PyInt.Of(denominator));
    }
}

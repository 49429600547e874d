using System.Numerics;
using Nnx.Python.Builtins.Formatting;
using Nnx.Python.Building;
using Nnx.Python.Calls;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Instances;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Python.Builtins.Numbers;

/// <summary>Members of <c>complex</c>.</summary>
internal static class ComplexMembers
{
    public static void Define(ClassBuilder c)
    {
        Binary(c, Slot.Add, Slot.RAdd, (x, y) => new Complex(x.Real + y.Real, x.Imaginary + y.Imaginary));
        Binary(c, Slot.Sub, Slot.RSub, (x, y) => new Complex(x.Real - y.Real, x.Imaginary - y.Imaginary));
        Binary(c, Slot.Mul, Slot.RMul, ComplexMath.Multiply);
        Binary(c, Slot.TrueDiv, Slot.RTrueDiv, ComplexMath.Divide);
        c.New("cls, real=0, imag=...", New)
            .Method(Slot.Pow, "self, value, mod=None, /", (_, a) => Power(a[0], a[1], a[2]))
            .Method(Slot.RPow, "self, value, mod=None, /", (_, a) => Power(a[1], a[0], a[2]))
            .Method(Slot.Neg, "self, /", (_, a) => new PyComplex(new Complex(-Self(a).Real, -Self(a).Imaginary)))
            .Method(Slot.Pos, "self, /", (_, a) => new PyComplex(Self(a)))
            .Method(Slot.Abs, "self, /", (_, a) =>
            {
                var size = ComplexMath.Hypotenuse(Self(a).Real, Self(a).Imaginary);
                return double.IsInfinity(size) && double.IsFinite(Self(a).Real) && double.IsFinite(Self(a).Imaginary)
                    ? throw PyError.Overflow("absolute value too large")
                    : new PyFloat(size);
            })
            .Method(Slot.Eq, "self, value, /", (_, a) => Equal(a) is { } equal ? PyBool.Of(equal) : PyNotImplemented.Value)
            .Method(Slot.Ne, "self, value, /", (_, a) => Equal(a) is { } equal ? PyBool.Of(!equal) : PyNotImplemented.Value)
            .Method(Slot.Hash, "self, /", (_, a) => PyInt.Of(NumberHash.Of(Self(a))))
            .Method(Slot.Bool, "self, /", (_, a) => PyBool.Of(Self(a) != Complex.Zero))
            .Method(Slot.Complex, "self, /", (_, a) => new PyComplex(Self(a)))
            .Method(Slot.Repr, "self, /", (_, a) => new PyStr(ComplexText.Repr(Self(a))))
            .Method(Slot.Format, "self, format_spec, /", (py, a) => new PyStr(NumberFormat.Complex(
                py, (PyComplex)a[0], Interpreter.ToText(a[1], "__format__() argument must be str, not {}"))))
            .Method("conjugate", "self, /", (_, a) => new PyComplex(Complex.Conjugate(Self(a))))
            .Method("__getnewargs__", "self, /", (_, a) =>
                new PyTuple(new PyFloat(Self(a).Real), new PyFloat(Self(a).Imaginary)))
            .Property("real", (_, self) => new PyFloat(((PyComplex)self).Value.Real))
            .Property("imag", (_, self) => new PyFloat(((PyComplex)self).Value.Imaginary));
    }

    private static Complex Self(BoundArguments a) => ((PyComplex)a[0]).Value;

    private static Complex? Number(PyObject value) => value switch
    {
        PyComplex complex => complex.Value,
        PyFloat real => real.Value,
        PyInt integer => IntConversion.ToDouble(integer),
        _ => null,
    };

    private static PyObject New(Interpreter py, BoundArguments a)
    {
        var type = (PyType)a[0];
        if (a[1] is PyStr text)
        {
            return a.Given(2)
                ? throw PyError.Type("complex() can't take second arg if first is a string")
                : Wrap(type, ComplexText.Parse(text.Value));
        }

        if (a.Optional(2) is PyStr)
        {
            throw PyError.Type("complex() second arg can't be a string");
        }

        var real = Part(py, a[1], "first argument must be a string or a number");
        if (!a.Given(2))
        {
            return Wrap(type, real);
        }

        var imaginary = Part(py, a[2], "second argument must be a number");
        return Wrap(type, a[2] is PyComplex || a[1] is PyComplex
            ? new Complex(real.Real - imaginary.Imaginary, real.Imaginary + imaginary.Real)
            : new Complex(real.Real, imaginary.Real));
    }

    private static PyComplex Wrap(PyType type, Complex value) =>
        type == BuiltinTypes.Complex ? new PyComplex(value) : new PyComplexInstance(type, value);

    private static Complex Part(Interpreter py, PyObject value, string words)
    {
        if (value is PyComplex exact)
        {
            return exact.Value;
        }

        if (py.CallSlot(value, Slot.Complex) is { } made)
        {
            return made is PyComplex complex
                ? complex.Value
                : throw PyError.Type($"__complex__ returned non-complex (type {made.Type.Name})");
        }

        return value is PyInt or PyFloat || value.Type.Lookup(Slot.Float) is not null || value.Type.Lookup(Slot.Index) is not null
            ? py.ToDouble(value)
            : throw PyError.Type($"complex() {words}, not '{value.Type.Name}'");
    }

    private static PyObject Power(PyObject left, PyObject right, PyObject modulus)
    {
        if (Number(left) is not { } x || Number(right) is not { } y)
        {
            return PyNotImplemented.Value;
        }

        return modulus is PyNone ? new PyComplex(ComplexMath.Power(x, y)) : throw PyError.Value("complex modulo");
    }

    private static bool? Equal(BoundArguments a) => a[1] switch
    {
        PyComplex other => Self(a) == other.Value,
        PyFloat other => Self(a).Imaginary == 0 && Self(a).Real == other.Value,
        PyInt other => Self(a).Imaginary == 0 && !double.IsNaN(Self(a).Real) && IntConversion.Compare(other, Self(a).Real) == 0,
        _ => null,
    };

    private static void Binary(ClassBuilder c, Slot forward, Slot reflected, Func<Complex, Complex, Complex> apply)
    {
        c.Method(forward, "self, value, /", (_, a) =>
                Number(a[1]) is { } right ? new PyComplex(apply(Self(a), right)) : PyNotImplemented.Value)
            .Method(reflected, "self, value, /", (_, a) =>
                Number(a[1]) is { } left ? new PyComplex(apply(left, Self(a))) : PyNotImplemented.Value);
    }
}

using Nnx.Jax.Core;
using Nnx.Jax.Modules;
using Nnx.Jax.Numpy.Functions;
using Nnx.Python.Building;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Jax.Numpy;

/// <summary>The operators of arrays and tracers.</summary>
internal static class ArrayOperators
{
    public static void Define(ClassBuilder type)
    {
        Binary(type, "+", Slot.Add, Slot.RAdd, static (numpy, x, y) => numpy.Add(x, y));
        Binary(type, "-", Slot.Sub, Slot.RSub, static (numpy, x, y) => numpy.Subtract(x, y));
        Binary(type, "*", Slot.Mul, Slot.RMul, static (numpy, x, y) => numpy.Multiply(x, y));
        Binary(type, "/", Slot.TrueDiv, Slot.RTrueDiv, static (numpy, x, y) => numpy.Divide(x, y));
        Binary(type, "//", Slot.FloorDiv, Slot.RFloorDiv, static (numpy, x, y) => numpy.FloorDivide(x, y));
        Binary(type, "%", Slot.Mod, Slot.RMod, static (numpy, x, y) => numpy.Remainder(x, y));
        Binary(type, "divmod", Slot.DivMod, Slot.RDivMod, static (numpy, x, y) =>
        {
            var (quotient, remainder) = numpy.Divmod(x, y);
            return Arguments.Tuple(quotient, remainder);
        });
        Binary(type, "**", Slot.Pow, Slot.RPow, static (numpy, x, y) => numpy.Power(x, y));
        Binary(type, "@", Slot.MatMul, Slot.RMatMul, static (numpy, x, y) => numpy.MatMul(x, y));
        Binary(type, "&", Slot.And, Slot.RAnd, static (numpy, x, y) => numpy.BitwiseAnd(x, y));
        Binary(type, "|", Slot.Or, Slot.ROr, static (numpy, x, y) => numpy.BitwiseOr(x, y));
        Binary(type, "^", Slot.Xor, Slot.RXor, static (numpy, x, y) => numpy.BitwiseXor(x, y));
        Binary(type, "<<", Slot.LShift, Slot.RLShift, static (numpy, x, y) => numpy.LeftShift(x, y));
        Binary(type, ">>", Slot.RShift, Slot.RRShift, static (numpy, x, y) => numpy.RightShift(x, y));
        Compare(type, "==", Slot.Eq, static (numpy, x, y) => numpy.Equal(x, y));
        Compare(type, "!=", Slot.Ne, static (numpy, x, y) => numpy.NotEqual(x, y));
        Compare(type, "<", Slot.Lt, static (numpy, x, y) => numpy.Less(x, y));
        Compare(type, "<=", Slot.Le, static (numpy, x, y) => numpy.LessEqual(x, y));
        Compare(type, ">", Slot.Gt, static (numpy, x, y) => numpy.Greater(x, y));
        Compare(type, ">=", Slot.Ge, static (numpy, x, y) => numpy.GreaterEqual(x, y));
        type.Jax(Slot.Neg, "self", a => a.Numpy.Negative(a.Array(0)))
            .Jax(Slot.Pos, "self", a => a.Numpy.PromoteNumeric(a.Array(0))[0])
            .Jax(Slot.Abs, "self", a => a.Numpy.Abs(a.Array(0)))
            .Jax(Slot.Invert, "self", a => a.Context.Lax.Not(a.Array(0)))
            .Jax(Slot.Round, "self, ndigits=None", RoundOperator);
    }

    private static void Binary(ClassBuilder type, string symbol, Slot forward, Slot reflected, Func<NumpyFunctions, JaxValue, JaxValue, PyObject> apply)
    {
        type.Method(forward, "self, other", (py, a) => Apply(py, symbol, apply, a[0], a[1], swap: false));
        type.Method(reflected, "self, other", (py, a) => Apply(py, symbol, apply, a[0], a[1], swap: true));
    }

    private static void Compare(ClassBuilder type, string symbol, Slot slot, Func<NumpyFunctions, JaxValue, JaxValue, PyObject> apply) =>
        type.Method(slot, "self, other", (py, a) => Apply(py, symbol, apply, a[0], a[1], swap: false));

    private static PyObject Apply(
        Interpreter py, string symbol, Func<NumpyFunctions, JaxValue, JaxValue, PyObject> apply, PyObject self, PyObject other, bool swap)
    {
        var cx = ((JaxValue)self).Context;
        if (Operand(cx, other) is { } operand)
        {
            return swap ? apply(cx.Numpy, operand, (JaxValue)self) : apply(cx.Numpy, (JaxValue)self, operand);
        }

        // Subclasses such as named tuples may have operators of their own.
        if (ReferenceEquals(other.Type, BuiltinTypes.List) || ReferenceEquals(other.Type, BuiltinTypes.Tuple)
            || ReferenceEquals(other.Type, BuiltinTypes.Set) || ReferenceEquals(other.Type, BuiltinTypes.Dict))
        {
            var (left, right) = swap ? (other, self) : (self, other);
            throw PyError.Type($"unsupported operand type(s) for {symbol}: '{left.Type.Name}' and '{right.Type.Name}'");
        }

        return PyNotImplemented.Value;
    }

    private static JaxValue? Operand(JaxContext cx, PyObject other) => other switch
    {
        JaxValue value => value,
        PyInt or PyFloat or PyComplex or IHostArray => cx.ToValue(other),
        PyNone or PyStr or PyList or PyTuple or PyDict => null,
        _ => cx.TryToValue(other),
    };

    private static PyObject RoundOperator(Arguments a)
    {
        var rounded = a.Numpy.Round(a.Array(0), a.OrNull(1) is null ? 0 : a.Int(1));
        return a.OrNull(1) is null ? a.Numpy.AsType(rounded, a.Numpy.Int) : rounded;
    }
}

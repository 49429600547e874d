using Nnx.Jax.Arrays;
using Nnx.Jax.Core;
using Nnx.Jax.Dtypes;
using Nnx.Jax.Numpy.Functions;
using Nnx.Python.Building;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Jax.HostNumpy;

/// <summary>The operators of NumPy's arrays and scalars; they leave <c>jax.Array</c> operands to JAX.</summary>
internal static class HostOperators
{
    public static void Define(ClassBuilder type)
    {
        Arithmetic(type, "+", Slot.Add, Slot.RAdd, static (numpy, x, y) => numpy.Add(x, y));
        Arithmetic(type, "-", Slot.Sub, Slot.RSub, static (numpy, x, y) => numpy.Subtract(x, y));
        Arithmetic(type, "*", Slot.Mul, Slot.RMul, static (numpy, x, y) => numpy.Multiply(x, y));
        Arithmetic(type, "/", Slot.TrueDiv, Slot.RTrueDiv, static (numpy, x, y) => numpy.Divide(Doubled(numpy, x), Doubled(numpy, y)));
        Arithmetic(type, "//", Slot.FloorDiv, Slot.RFloorDiv, FloorDivide);
        Arithmetic(type, "%", Slot.Mod, Slot.RMod, Remainder);
        Arithmetic(type, "**", Slot.Pow, Slot.RPow, Power);
        Arithmetic(type, "@", Slot.MatMul, Slot.RMatMul, static (numpy, x, y) => numpy.MatMul(x, y), broadcasts: false);
        Arithmetic(type, "&", Slot.And, Slot.RAnd, static (numpy, x, y) => numpy.BitwiseAnd(x, y));
        Arithmetic(type, "|", Slot.Or, Slot.ROr, static (numpy, x, y) => numpy.BitwiseOr(x, y));
        Arithmetic(type, "^", Slot.Xor, Slot.RXor, static (numpy, x, y) => numpy.BitwiseXor(x, y));
        Arithmetic(type, "<<", Slot.LShift, Slot.RLShift, static (numpy, x, y) => numpy.LeftShift(x, y));
        Arithmetic(type, ">>", Slot.RShift, Slot.RRShift, static (numpy, x, y) => numpy.RightShift(x, y));
        Compare(type, Slot.Eq, static (numpy, x, y) => numpy.Equal(x, y));
        Compare(type, Slot.Ne, static (numpy, x, y) => numpy.NotEqual(x, y));
        Compare(type, Slot.Lt, static (numpy, x, y) => numpy.Less(x, y));
        Compare(type, Slot.Le, static (numpy, x, y) => numpy.LessEqual(x, y));
        Compare(type, Slot.Gt, static (numpy, x, y) => numpy.Greater(x, y));
        Compare(type, Slot.Ge, static (numpy, x, y) => numpy.GreaterEqual(x, y));
        Unary(type, Slot.Neg, static (numpy, x) => numpy.Negative(x));
        Unary(type, Slot.Pos, static (_, x) => x);
        Unary(type, Slot.Abs, static (numpy, x) => numpy.Abs(x));
        Unary(type, Slot.Invert, static (numpy, x) => x.Context.Lax.Not(x));
    }

    /// <summary>A binary operation as NumPy does it.</summary>
    public static PyObject Apply(
        JaxContext cx, PyObject left, PyObject right, Func<NumpyFunctions, JaxValue, JaxValue, JaxValue> apply, bool broadcasts = true)
    {
        var (x, y) = HostOperations.Promote(cx, left, right);
        if (broadcasts && !Shape.TryBroadcast(x.Shape, y.Shape, out _))
        {
            throw PyError.Value($"operands could not be broadcast together with shapes {Compact(x.Shape)} {Compact(y.Shape)} ");
        }

        return HostScalars.Result(cx, HostOperations.Run(cx, numpy => ((JaxArray)apply(numpy, cx.Array(x), cx.Array(y))).Value));
    }

    private static void Arithmetic(
        ClassBuilder type, string symbol, Slot forward, Slot reflected, Func<NumpyFunctions, JaxValue, JaxValue, JaxValue> apply, bool broadcasts = true)
    {
        type.Method(forward, "self, other", (py, a) => Try(py, symbol, a[0], a[1], a[1], apply, broadcasts));
        type.Method(reflected, "self, other", (py, a) => Try(py, symbol, a[1], a[0], a[1], apply, broadcasts));
    }

    private static void Compare(ClassBuilder type, Slot slot, Func<NumpyFunctions, JaxValue, JaxValue, JaxValue> apply) =>
        type.Method(slot, "self, other", (py, a) => Try(py, Slots.Name(slot), a[0], a[1], a[1], apply, broadcasts: true));

    private static void Unary(ClassBuilder type, Slot slot, Func<NumpyFunctions, JaxValue, JaxValue> apply) => type.Method(slot, "self", (py, a) =>
    {
        var cx = JaxContext.Of(py);
        return HostScalars.Result(cx, HostOperations.Run(cx, numpy => ((JaxArray)apply(numpy, cx.Array(((IHostArray)a[0]).Snapshot))).Value));
    });

    private static PyObject Try(
        Interpreter py, string symbol, PyObject left, PyObject right, PyObject other, Func<NumpyFunctions, JaxValue, JaxValue, JaxValue> apply, bool broadcasts)
    {
        if (other is not (IHostArray or PyInt or PyFloat or PyComplex or PyList or PyTuple) || symbol.StartsWith("__", StringComparison.Ordinal) && other is PyTuple { Count: 0 })
        {
            return PyNotImplemented.Value;
        }

        return Apply(JaxContext.Of(py), left, right, apply, broadcasts);
    }

    private static JaxValue Doubled(NumpyFunctions numpy, JaxValue x) => x.Dtype.IsInexact ? x : x.Context.Lax.Convert(x, Dtype.Float64);

    private static JaxValue FloorDivide(NumpyFunctions numpy, JaxValue x, JaxValue y) =>
        x.Dtype.IsInteger ? ZeroDivided(numpy, y, numpy.FloorDivide(x, y)) : numpy.FloorDivide(x, y);

    private static JaxValue Remainder(NumpyFunctions numpy, JaxValue x, JaxValue y) =>
        x.Dtype.IsInteger ? ZeroDivided(numpy, y, numpy.Remainder(x, y)) : numpy.Remainder(x, y);

    // NumPy warns and gives 0.
    private static JaxValue ZeroDivided(NumpyFunctions numpy, JaxValue divisor, JaxValue result)
    {
        var lax = divisor.Context.Lax;
        return numpy.Where(lax.Eq(divisor, lax.Like(divisor, 0)), lax.Like(result, 0), result);
    }

    private static JaxValue Power(NumpyFunctions numpy, JaxValue x, JaxValue y)
    {
        if (x.Dtype.IsInteger && Enumerable.Range(0, (int)y.Shape.Size).Any(i => ((JaxArray)y).Value.Int64At(i) < 0))
        {
            throw PyError.Value("Integers to negative integer powers are not allowed.");
        }

        return numpy.Power(x, y);
    }

    private static string Compact(Shape shape) => shape.Rank == 1 ? $"({shape[0]},)" : $"({string.Join(',', shape)})";
}

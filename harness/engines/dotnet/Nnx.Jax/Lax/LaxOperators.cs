using Nnx.Jax.Arrays;
using Nnx.Jax.Backend.Operations;
using Nnx.Jax.Core;
using Nnx.Python.Building;
using Nnx.Python.Calls;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Jax.Lax;

/// <summary>The operators of <c>jax.lax</c>: of arrays of one shape and dtype.</summary>
internal static class LaxOperators
{
    private static readonly (string Name, Func<LaxFunctions, JaxValue, JaxValue> Apply)[] Unary =
    [
        ("neg", static (l, x) => l.Neg(x)), ("sign", static (l, x) => l.Sign(x)), ("floor", static (l, x) => l.Floor(x)),
        ("ceil", static (l, x) => l.Ceil(x)), ("exp", static (l, x) => l.Exp(x)), ("expm1", static (l, x) => l.Expm1(x)),
        ("log", static (l, x) => l.Log(x)), ("log1p", static (l, x) => l.Log1p(x)), ("sqrt", static (l, x) => l.Sqrt(x)),
        ("rsqrt", static (l, x) => l.Rsqrt(x)), ("cbrt", static (l, x) => l.Cbrt(x)), ("square", static (l, x) => l.Square(x)),
        ("sin", static (l, x) => l.Sin(x)), ("cos", static (l, x) => l.Cos(x)), ("tan", static (l, x) => l.Tan(x)),
        ("tanh", static (l, x) => l.Tanh(x)), ("logistic", static (l, x) => l.Logistic(x)), ("erf", static (l, x) => l.Erf(x)),
        ("erfc", static (l, x) => l.Erfc(x)), ("erf_inv", static (l, x) => l.ErfInv(x)), ("lgamma", static (l, x) => l.Lgamma(x)),
        ("digamma", static (l, x) => l.Digamma(x)), ("abs", static (l, x) => l.Abs(x)), ("is_finite", static (l, x) => l.IsFinite(x)),
        ("bitwise_not", static (l, x) => l.Not(x)), ("population_count", static (l, x) => l.PopulationCount(x)),
    ];

    private static readonly (string Name, Func<LaxFunctions, JaxValue, JaxValue, JaxValue> Apply)[] Binary =
    [
        ("add", static (l, x, y) => l.Add(x, y)), ("sub", static (l, x, y) => l.Sub(x, y)), ("mul", static (l, x, y) => l.Mul(x, y)),
        ("div", static (l, x, y) => l.Div(x, y)), ("rem", static (l, x, y) => l.Rem(x, y)), ("max", static (l, x, y) => l.Max(x, y)),
        ("min", static (l, x, y) => l.Min(x, y)), ("pow", static (l, x, y) => l.Pow(x, y)), ("atan2", static (l, x, y) => l.Atan2(x, y)),
        ("nextafter", static (l, x, y) => l.NextAfter(x, y)), ("eq", static (l, x, y) => l.Eq(x, y)), ("ne", static (l, x, y) => l.Ne(x, y)),
        ("lt", static (l, x, y) => l.Lt(x, y)), ("le", static (l, x, y) => l.Le(x, y)), ("gt", static (l, x, y) => l.Gt(x, y)),
        ("ge", static (l, x, y) => l.Ge(x, y)), ("bitwise_and", static (l, x, y) => l.And(x, y)),
        ("bitwise_or", static (l, x, y) => l.Or(x, y)), ("bitwise_xor", static (l, x, y) => l.Xor(x, y)),
    ];

    public static void Add(ModuleBuilder module)
    {
        foreach (var (name, apply) in Unary)
        {
            module.Function(name, "x, accuracy=None", (py, a) => apply(Lax(py), Value(py, a[0])));
        }

        foreach (var (name, apply) in Binary)
        {
            module.Function(name, "x, y", (py, a) =>
            {
                var (x, y) = Together(py, a[0], a[1]);
                return apply(Lax(py), x, y);
            });
        }

        module
            .Function("stop_gradient", "x", static (py, a) => JaxContext.Of(py).Trees.Map(
                leaf => JaxContext.Of(py).TryToValue(leaf) is { } value ? Lax(py).StopGradient(value) : leaf, a[0]))
            .Function("dot_general", "lhs, rhs, dimension_numbers, precision=None, preferred_element_type=None, *, out_sharding=None", DotGeneral)
            .Function("select", "pred, on_true, on_false", static (py, a) => Lax(py).Select(Value(py, a[0]), Value(py, a[1]), Value(py, a[2])))
            .Function("integer_pow", "x, y", static (py, a) => Lax(py).IntegerPow(Value(py, a[0]), Int(a[1])))
            .Function("dynamic_slice_in_dim", "operand, start_index, slice_size, axis=0", static (py, a) =>
                Lax(py).DynamicSliceInDim(Value(py, a[0]), Value(py, a[1]), Int(a[2]), Int(a[3])))
            .Function("dynamic_index_in_dim", "operand, index, axis=0, keepdims=True", static (py, a) => py.IsTrue(a[3])
                ? Lax(py).DynamicSliceInDim(Value(py, a[0]), Value(py, a[1]), 1, Int(a[2]))
                : Lax(py).DynamicIndexInDim(Value(py, a[0]), Value(py, a[1]), Int(a[2])))
            .Function("dynamic_update_index_in_dim", "operand, update, index, axis", static (py, a) =>
                Lax(py).DynamicUpdateIndexInDim(Value(py, a[0]), Value(py, a[1]), Value(py, a[2]), Int(a[3])))
            .Function("dynamic_slice", "operand, start_indices, slice_sizes", static (py, a) =>
                Lax(py).DynamicSlice(Value(py, a[0]), [.. py.Iterate(a[1]).Select(i => Value(py, i))], Sizes(py, a[2])))
            .Function("dynamic_update_slice", "operand, update, start_indices", static (py, a) =>
                Lax(py).DynamicUpdateSlice(Value(py, a[0]), Value(py, a[1]), [.. py.Iterate(a[2]).Select(i => Value(py, i))]));
    }

    private static LaxFunctions Lax(Interpreter py) => JaxContext.Of(py).Lax;

    private static JaxValue Value(Interpreter py, PyObject value) => JaxContext.Of(py).ToValue(value);

    private static int Int(PyObject value) => value is PyInt { IsSmall: true } number
        ? (int)number.Small
        : throw PyError.Type($"'{value.Type.Name}' object cannot be interpreted as an integer");

    private static Shape Sizes(Interpreter py, PyObject values) => Shape.Of(py.Iterate(values).Select(Int));

    // A Python scalar takes the other operand's dtype and shape; arrays must agree already.
    private static (JaxValue X, JaxValue Y) Together(Interpreter py, PyObject x, PyObject y)
    {
        var (left, right) = (Value(py, x), Value(py, y));
        return (Fit(py, x, left, right), Fit(py, y, right, left));
    }

    private static JaxValue Fit(Interpreter py, PyObject given, JaxValue value, JaxValue other)
    {
        if (given is not (PyInt or PyFloat or PyComplex))
        {
            return value;
        }

        var lax = Lax(py);
        var converted = lax.Convert(value, other.Dtype, other.Aval.WeakType);
        return other.Rank == 0 ? converted : lax.BroadcastTo(converted, other.Shape, []);
    }

    private static JaxValue DotGeneral(Interpreter py, BoundArguments a)
    {
        var numbers = py.Iterate(a[2]).Select(pair => py.Iterate(pair).Select(axes => Sizes(py, axes)).ToArray()).ToArray();
        return a[4] is PyNone
            ? Lax(py).DotGeneral(
                Value(py, a[0]), Value(py, a[1]), new DotDimensionNumbers(numbers[0][0], numbers[0][1], numbers[1][0], numbers[1][1]))
            : throw new UnsupportedConstructException("jax.lax.dot_general(preferred_element_type=…)");
    }
}

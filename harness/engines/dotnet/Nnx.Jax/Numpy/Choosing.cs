using Nnx.Jax.Core;
using Nnx.Jax.Modules;
using Nnx.Python.Building;
using Nnx.Python.Errors;
using Nnx.Python.Objects;

namespace Nnx.Jax.Numpy;

/// <summary>Functions of <c>jax.numpy</c> that choose between values.</summary>
internal static class Choosing
{
    public static void Add(ModuleBuilder m) => m
        .Jax("select", "condlist, choicelist, default=0", Select)
        .Jax("piecewise", "x, condlist, funclist, *args, **kw", Piecewise)
        .Jax("array_equal", "a1, a2, equal_nan=False", a => a.Numpy.ArrayEqual(a.Numpy.AsArray(a[0]), a.Numpy.AsArray(a[1]), a.Flag(2)))
        .Jax("array_equiv", "a1, a2", Equivalent);

    private static PyObject Select(Arguments a)
    {
        var conditions = a.Sequence(0);
        var choices = a.Sequence(1);
        if (conditions.Length != choices.Length)
        {
            throw PyError.Value($"condlist must have length equal to choicelist ({conditions.Length} vs {choices.Length})");
        }

        if (conditions.Length == 0)
        {
            throw PyError.Value("condlist must be non-empty");
        }

        var values = a.Numpy.PromoteDtypes([.. choices, a.Array(2)]);
        var result = values[^1];
        for (var i = conditions.Length - 1; i >= 0; i--)
        {
            result = a.Numpy.Where(conditions[i], values[i], result);
        }

        return result;
    }

    private static PyObject Piecewise(Arguments a)
    {
        var cx = a.Context;
        var x = a.Array(0);
        JaxValue[] conditions = a[1] is PyList or PyTuple ? a.Sequence(1) : a.Numpy.Unstack(a.Array(1));
        PyObject[] functions = [.. cx.Python.Iterate(a[2])];
        if (functions.Length != conditions.Length && functions.Length != conditions.Length + 1)
        {
            throw PyError.Value($"with {conditions.Length} condition(s), either {conditions.Length} or {conditions.Length + 1} functions are expected; got {functions.Length}");
        }

        var rest = a.Bound.Rest(3);
        var result = functions.Length > conditions.Length ? Piece(functions[^1]) : cx.Lax.ZerosLike(x);
        for (var i = conditions.Length - 1; i >= 0; i--)
        {
            result = a.Numpy.Where(conditions[i], Piece(functions[i]), result);
        }

        return cx.Lax.Convert(result, x.Dtype, x.Aval.WeakType);

        JaxValue Piece(PyObject function) => cx.TryToValue(function)
            ?? cx.ToValue(cx.Python.Call(function, [x, .. rest]));
    }

    private static PyObject Equivalent(Arguments a)
    {
        var (x, y) = (a.Numpy.AsArray(a[0]), a.Numpy.AsArray(a[1]));
        return Arrays.Shape.TryBroadcast(x.Shape, y.Shape, out _)
            ? a.Numpy.All(a.Numpy.Equal(x, y))
            : a.Context.Array(Arrays.NDArray.Scalar(false));
    }
}

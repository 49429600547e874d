using Nnx.Jax.Arrays;
using Nnx.Jax.Backend.Operations;
using Nnx.Jax.Core;
using Nnx.Python.Building;
using Nnx.Python.Calls;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Jax.Lax.Module;

/// <summary>The functions of <c>jax.lax</c> that combine and sort elements.</summary>
internal static class ReductionNames
{
    private static readonly (string Name, Func<LaxFunctions, JaxValue, Shape, JaxValue> Function)[] Reductions =
    [
        ("reduce_and", static (lax, x, axes) => lax.ReduceAnd(x, axes)), ("reduce_max", static (lax, x, axes) => lax.ReduceMax(x, axes)),
        ("reduce_min", static (lax, x, axes) => lax.ReduceMin(x, axes)), ("reduce_or", static (lax, x, axes) => lax.ReduceOr(x, axes)),
        ("reduce_prod", static (lax, x, axes) => lax.ReduceProd(x, axes)), ("reduce_sum", static (lax, x, axes) => lax.ReduceSum(x, axes)),
        ("reduce_xor", static (lax, x, axes) => lax.ReduceXor(x, axes)),
    ];

    private static readonly (string Name, Func<LaxFunctions, JaxValue, int, bool, JaxValue> Function)[] Cumulative =
    [
        ("cumsum", static (lax, x, axis, reverse) => lax.CumSum(x, axis, reverse)), ("cumprod", static (lax, x, axis, reverse) => lax.CumProd(x, axis, reverse)),
        ("cummax", static (lax, x, axis, reverse) => lax.CumMax(x, axis, reverse)), ("cummin", static (lax, x, axis, reverse) => lax.CumMin(x, axis, reverse)),
        ("cumlogsumexp", static (lax, x, axis, reverse) => lax.CumLogSumExp(x, axis, reverse)),
    ];

    public static void Add(ModuleBuilder module)
    {
        foreach (var (name, function) in Reductions)
        {
            module.Lax(name, "operand, axes, *, out_sharding=None", a => function(a.Lax, a.Value(0), a.Ints(1)));
        }

        foreach (var (name, function) in Cumulative)
        {
            module.Lax(name, "operand, axis=0, reverse=False", a => function(a.Lax, a.Value(0), a.Int(1), a.Flag(2)));
        }

        module
            .Lax("reduce", "operands, init_values, computation, dimensions, out_sharding=None", Reduce)
            .Lax("reduce_window", "operand, init_value, computation, window_dimensions, window_strides=None, padding='VALID', base_dilation=None, window_dilation=None", ReduceWindow)
            .Lax("sort", "operand, dimension=-1, is_stable=True, num_keys=1", Sort)
            .Lax("sort_key_val", "keys, values, dimension=-1, is_stable=True", static a =>
            {
                var keys = a.Value(0);
                return new PyTuple([.. a.Lax.Sort([keys, a.Value(1)], a.Axis(2, keys.Rank))]);
            })
            .Lax("top_k", "operand, k, *, axis=-1", TopK);
    }

    private static PyObject Reduce(LaxArguments a)
    {
        if (a[0] is PyTuple or PyList)
        {
            throw new UnsupportedConstructException("jax.lax.reduce of several operands");
        }

        var (x, initial, axes) = (a.Value(0), a.Value(1), a.Ints(3));
        var (lax, name) = (a.Lax, Computation(a[2], "jax.lax.reduce"));
        return name switch
        {
            "add" => lax.Add(lax.ReduceSum(x, axes), initial),
            "mul" => lax.Mul(lax.ReduceProd(x, axes), initial),
            "max" => lax.Max(lax.ReduceMax(x, axes), initial),
            "min" => lax.Min(lax.ReduceMin(x, axes), initial),
            "bitwise_and" => lax.And(lax.ReduceAnd(x, axes), initial),
            "bitwise_or" => lax.Or(lax.ReduceOr(x, axes), initial),
            _ => lax.Xor(lax.ReduceXor(x, axes), initial),
        };
    }

    private static PyObject ReduceWindow(LaxArguments a)
    {
        var (x, lax) = (a.Value(0), a.Lax);
        Shape ones = [.. Enumerable.Repeat(1, x.Rank)];
        var sizes = a.Ints(3);
        var (strides, window) = (a.IntsOrNull(4) ?? ones, a.IntsOrNull(7) ?? ones);
        Shape dilated = [.. sizes.Zip(window, static (size, dilation) => size == 0 ? 0 : ((size - 1) * dilation) + 1)];
        var (low, high) = Contractions.ConvolutionSpecs.Padding(a.Context, a[5], x.Shape, dilated, strides);
        var options = new Window(sizes, strides, low, high, a.IntsOrNull(6) ?? ones, window);
        var initial = a.Context.ToValue(a[1]);
        return Computation(a[2], "jax.lax.reduce_window") switch
        {
            "add" => lax.Add(lax.ReduceWindow(Reduction.Sum, x, options), Typed(lax, initial, x)),
            "mul" => lax.Mul(lax.ReduceWindow(Reduction.Product, x, options), Typed(lax, initial, x)),
            "max" => lax.Max(lax.ReduceWindow(Reduction.Max, x, options), Typed(lax, initial, x)),
            "min" => lax.Min(lax.ReduceWindow(Reduction.Min, x, options), Typed(lax, initial, x)),
            _ => throw new UnsupportedConstructException("jax.lax.reduce_window with this computation"),
        };
    }

    private static JaxValue Typed(LaxFunctions lax, JaxValue initial, JaxValue x) => initial.Aval.WeakType ? lax.Convert(initial, x.Dtype, weakType: true) : initial;

    // JAX looks for functions it knows too, but traces any other, which no kernel here runs.
    private static string Computation(PyObject computation, string function) => computation is NativeFunction
    {
        Name: "add" or "mul" or "multiply" or "max" or "maximum" or "min" or "minimum" or "bitwise_and" or "bitwise_or" or "bitwise_xor",
    } known
        ? known.Name switch
        {
            "multiply" => "mul",
            "maximum" => "max",
            "minimum" => "min",
            _ => known.Name,
        }
        : throw new UnsupportedConstructException($"{function} with this computation");

    private static PyObject Sort(LaxArguments a)
    {
        if (a[0] is PyTuple or PyList)
        {
            var operands = a.Values(0);
            return new PyTuple([.. a.Lax.Sort(operands, a.Axis(1, operands[0].Rank), a.Int(3))]);
        }

        var x = a.Value(0);
        return a.Lax.Sort([x], a.Axis(1, x.Rank))[0];
    }

    private static PyObject TopK(LaxArguments a)
    {
        var x = a.Value(0);
        var axis = a.Axis(2, x.Rank == 0 ? 1 : x.Rank);
        if (axis == x.Rank - 1 || x.Rank == 0)
        {
            var (values, indices) = a.Lax.TopK(x, a.Int(1));
            return new PyList([values, indices]);
        }

        var moved = a.Lax.TopK(a.Lax.MoveAxis(x, axis, x.Rank - 1), a.Int(1));
        return new PyList([a.Lax.MoveAxis(moved.Values, x.Rank - 1, axis), a.Lax.MoveAxis(moved.Indices, x.Rank - 1, axis)]);
    }
}

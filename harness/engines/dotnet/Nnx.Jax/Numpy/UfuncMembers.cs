using Nnx.Jax.Core;
using Nnx.Jax.Modules;
using Nnx.Jax.Numpy.Functions;
using Nnx.Python.Building;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Jax.Numpy;

/// <summary>The members of <see cref="Ufunc"/>.</summary>
internal static class UfuncMembers
{
    public static void Define(ClassBuilder type) => type
        .Property("__name__", (_, self) => new PyStr(((Ufunc)self).Name))
        .Property("nin", (_, _) => PyInt.Of(2))
        .Property("nout", (_, _) => PyInt.Of(1))
        .Property("nargs", (_, _) => PyInt.Of(3))
        .Method(Slot.Repr, "self", (_, arguments) => new PyStr($"<jnp.ufunc '{((Ufunc)arguments[0]).Name}'>"))
        .Jax("outer", "self, A, B, /", Outer)
        .Jax("reduce", "self, a, axis=0, dtype=None, out=None, keepdims=False, initial=None, where=None", Reduce)
        .Jax("accumulate", "self, a, axis=0, dtype=None, out=None", Accumulate);

    private static PyObject Outer(Arguments a)
    {
        var (x, y) = (a.Array(1), a.Array(2));
        var numpy = a.Numpy;
        return ((Ufunc)a[0]).Apply(
            a.Context.Lax.ExpandDims(x, [.. Enumerable.Range(x.Rank, y.Rank)]), a.Context.Lax.ExpandDims(y, [.. Enumerable.Range(0, x.Rank)]));
    }

    private static PyObject Reduce(Arguments a)
    {
        var options = new ReductionOptions
        {
            Axes = a.Axes(2),
            Dtype = a.Dtype(3) is { } dtype ? a.Context.Canonical(dtype) : null,
            KeepDims = a.Flag(5),
            Initial = a.ArrayOrNull(6),
            Where = a.ArrayOrNull(7),
        };
        var reducer = ((Ufunc)a[0]).Name switch
        {
            "add" => Reducer.Sum,
            "multiply" => Reducer.Prod,
            "maximum" => Reducer.Max,
            "minimum" => Reducer.Min,
            "logical_and" => Reducer.All,
            "logical_or" => Reducer.Any,
            var name => throw new UnsupportedConstructException($"jax.numpy.{name}.reduce"),
        };
        return a.Numpy.Reduce(reducer, a.Array(1), options);
    }

    private static PyObject Accumulate(Arguments a)
    {
        var x = a.Array(1);
        var axis = Axes.Canonical(a.Int(2), x.Rank);
        return ((Ufunc)a[0]).Name switch
        {
            "add" => a.Numpy.CumSum(x, axis),
            "multiply" => a.Numpy.CumProd(x, axis),
            "maximum" => a.Context.Lax.CumMax(x, axis),
            "minimum" => a.Context.Lax.CumMin(x, axis),
            var name => throw new UnsupportedConstructException($"jax.numpy.{name}.accumulate"),
        };
    }
}

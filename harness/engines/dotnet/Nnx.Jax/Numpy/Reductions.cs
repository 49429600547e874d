using Nnx.Jax.Core;
using Nnx.Jax.Modules;
using Nnx.Jax.Numpy.Functions;
using Nnx.Python.Building;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Jax.Numpy;

/// <summary>Functions of <c>jax.numpy</c> that combine elements along axes; methods of arrays share them.</summary>
internal static class Reductions
{
    private const string WithInitial = "axis=None, out=None, keepdims=False, initial=None, where=None";
    private const string Spread = "axis=None, dtype=None, out=None, ddof=0, keepdims=False, *, where=None, mean=None, correction=None";

    public static void Add(ModuleBuilder m) => m
        .Jax("sum", "a, axis=None, dtype=None, out=None, keepdims=False, initial=None, where=None, promote_integers=True", Sum)
        .Jax("prod", "a, axis=None, dtype=None, out=None, keepdims=False, initial=None, where=None, promote_integers=True", Prod)
        .Jax(["max", "amax"], "a, " + WithInitial, Max)
        .Jax(["min", "amin"], "a, " + WithInitial, Min)
        .Jax("all", "a, axis=None, out=None, keepdims=False, *, where=None", All)
        .Jax("any", "a, axis=None, out=None, keepdims=False, *, where=None", Any)
        .Jax("mean", "a, axis=None, dtype=None, out=None, keepdims=False, *, where=None", Mean)
        .Jax("var", "a, " + Spread, Var)
        .Jax("std", "a, " + Spread, Std)
        .Jax("ptp", "a, axis=None, out=None, keepdims=False", Ptp)
        .Jax("argmax", "a, axis=None, out=None, keepdims=None", ArgMax)
        .Jax("argmin", "a, axis=None, out=None, keepdims=None", ArgMin)
        .Jax("count_nonzero", "a, axis=None, keepdims=False", a => a.Numpy.CountNonzero(a.Array(0), a.Axes(1), a.Flag(2)))
        .Jax("average", "a, axis=None, weights=None, returned=False, keepdims=False", Average);

    /// <summary>Methods of arrays.</summary>
    public static void AddMethods(ClassBuilder type) => type
        .Jax("sum", "self, axis=None, dtype=None, out=None, keepdims=False, initial=None, where=None, promote_integers=True", Sum)
        .Jax("prod", "self, axis=None, dtype=None, out=None, keepdims=False, initial=None, where=None, promote_integers=True", Prod)
        .Jax("max", "self, " + WithInitial, Max)
        .Jax("min", "self, " + WithInitial, Min)
        .Jax("all", "self, axis=None, out=None, keepdims=False, *, where=None", All)
        .Jax("any", "self, axis=None, out=None, keepdims=False, *, where=None", Any)
        .Jax("mean", "self, axis=None, dtype=None, out=None, keepdims=False, *, where=None", Mean)
        .Jax("var", "self, " + Spread, Var)
        .Jax("std", "self, " + Spread, Std)
        .Jax("ptp", "self, axis=None, out=None, keepdims=False", Ptp)
        .Jax("argmax", "self, axis=None, out=None, keepdims=None", ArgMax)
        .Jax("argmin", "self, axis=None, out=None, keepdims=None", ArgMin);

    public static PyObject Sum(Arguments a) => a.Numpy.Sum(a.Array(0), Full(a));

    public static PyObject Prod(Arguments a) => a.Numpy.Prod(a.Array(0), Full(a));

    public static PyObject Max(Arguments a) => a.Numpy.Max(a.Array(0), Plain(a));

    public static PyObject Min(Arguments a) => a.Numpy.Min(a.Array(0), Plain(a));

    public static PyObject Mean(Arguments a) => a.Numpy.Mean(a.Array(0), new ReductionOptions
    {
        Axes = a.Axes(1),
        Dtype = Canonical(a, 2),
        KeepDims = a.Flag(4),
        Where = Mask(a, 5),
    });

    /// <summary>The options of <c>sum</c> and its like, from parameter 1 on.</summary>
    internal static ReductionOptions Full(Arguments a)
    {
        a.RefuseOut(3);
        return new ReductionOptions
        {
            Axes = a.Axes(1),
            Dtype = Canonical(a, 2),
            KeepDims = a.Flag(4),
            Initial = a.ArrayOrNull(5),
            Where = Mask(a, 6),
            PromoteIntegers = a.Flag(7),
        };
    }

    /// <summary>The options of <c>max</c> and its like, from parameter 1 on.</summary>
    internal static ReductionOptions Plain(Arguments a)
    {
        a.RefuseOut(2);
        return new ReductionOptions { Axes = a.Axes(1), KeepDims = a.Flag(3), Initial = a.ArrayOrNull(4), Where = Mask(a, 5) };
    }

    internal static JaxValue? Mask(Arguments a, int index)
    {
        if (a.ArrayOrNull(index, 0) is not { } where)
        {
            return null;
        }

        if (where.Dtype != Dtypes.Dtype.Bool)
        {
            var message = $"jnp.{a.Function}: where must be None or a boolean array; got ";
            if (a.Context.Holds(Rules.NumpyRules.MasksAreBool))
            {
                throw PyError.Value($"{message}where.dtype=dtype('{where.Dtype}').");
            }

            a.Context.Python.Warn(ExceptionTypes.DeprecationWarning, $"{message}dtype={where.Dtype}.");
        }

        return where;
    }

    private static PyObject All(Arguments a) => Logical(a, Reducer.All);

    private static PyObject Any(Arguments a) => Logical(a, Reducer.Any);

    private static JaxValue Logical(Arguments a, Reducer reducer)
    {
        a.RefuseOut(2);
        return a.Numpy.Reduce(reducer, a.Array(0), new ReductionOptions { Axes = a.Axes(1), KeepDims = a.Flag(3), Where = Mask(a, 4) });
    }

    private static PyObject Var(Arguments a) => a.Numpy.Var(a.Array(0), Spreading(a), Correction(a), a.ArrayOrNull(7));

    private static PyObject Std(Arguments a)
    {
        var dtype = a.Dtype(2);
        return dtype is { IsInexact: false }
            ? throw PyError.Value($"dtype argument to jnp.std must be inexact; got {a.Context.Python.Str(a[2])}")
            : a.Numpy.Std(a.Array(0), Spreading(a), Correction(a), a.ArrayOrNull(7));
    }

    private static ReductionOptions Spreading(Arguments a)
    {
        a.RefuseOut(3);
        return new ReductionOptions { Axes = a.Axes(1), Dtype = Canonical(a, 2), KeepDims = a.Flag(5), Where = Mask(a, 6) };
    }

    private static double Correction(Arguments a)
    {
        if (a.OrNull(8) is null)
        {
            return a.Number(4);
        }

        return a[4] is PyInt { Small: 0 } ? a.Number(8) : throw PyError.Value("ddof and correction can't be provided simultaneously.");
    }

    private static PyObject Ptp(Arguments a)
    {
        a.RefuseOut(2);
        var options = ReductionOptions.Along(a.Axes(1), a.Flag(3));
        return a.Context.Lax.Sub(a.Numpy.Max(a.Array(0), options), a.Numpy.Min(a.Array(0), options));
    }

    private static PyObject ArgMax(Arguments a) => Extreme(a, a.Numpy.ArgMax);

    private static PyObject ArgMin(Arguments a) => Extreme(a, a.Numpy.ArgMin);

    private static JaxValue Extreme(Arguments a, Func<JaxValue, int?, bool, JaxValue> find)
    {
        a.RefuseOut(2);
        return find(a.Array(0), a.IntOrNull(1), a.OrNull(3) is not null && a.Flag(3));
    }

    private static PyObject Average(Arguments a)
    {
        var x = a.Array(0);
        var axes = a.Axes(1);
        if (a.ArrayOrNull(2, 1) is not { } weights)
        {
            var mean = a.Numpy.Mean(a.Numpy.PromoteInexact(x)[0], axes, a.Flag(4));
            return a.Flag(3) ? Arguments.Tuple(mean, a.Numpy.Full(mean.Shape, NumpyFunctions.CountOf(x, axes), mean.Dtype)) : mean;
        }

        var (average, total) = a.Numpy.WeightedAverage(x, weights, axes, a.Flag(4));
        return a.Flag(3) ? Arguments.Tuple(average, a.Numpy.BroadcastTo(total, average.Shape)) : average;
    }

    private static Dtypes.Dtype? Canonical(Arguments a, int index) => a.Dtype(index) is { } dtype ? a.Context.Canonical(dtype) : null;
}

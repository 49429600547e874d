using Nnx.Jax.Arrays;
using Nnx.Jax.Core;
using Nnx.Jax.Dtypes;
using Nnx.Jax.Errors;
using Nnx.Jax.Modules;
using Nnx.Python.Errors;
using Nnx.Python.Objects;

namespace Nnx.Jax.Numpy;

/// <summary>Evenly spaced numbers.</summary>
internal static class Ranges
{
    public static PyObject Arange(Arguments a)
    {
        var single = a.OrNull(1) is null && a.OrNull(2) is null;
        var start = Scalar(a, 0, single ? "stop" : "start")!;
        var stop = Scalar(a, 1, "stop");
        var step = Scalar(a, 2, "step");
        var dtype = Creation.Canonical(a, 3) ?? a.Numpy.ResultType([.. new[] { start, stop, step }.OfType<JaxArray>()]).Dtype;
        if (single)
        {
            return a.Context.Lax.Iota(dtype, [Length(Math.Ceiling(start.Value.DoubleAt(0)))], 0);
        }

        if (stop is null)
        {
            throw PyError.Type("arange() requires stop to be specified.");
        }

        var first = start.Value.DoubleAt(0);
        if (step is null && first == 0)
        {
            return a.Context.Lax.Iota(dtype, [Length(Math.Ceiling(stop.Value.DoubleAt(0)))], 0);
        }

        return a.Context.Array(Spaced(a.Context, first, stop.Value.DoubleAt(0), step?.Value.DoubleAt(0) ?? 1, dtype));
    }

    public static PyObject Linspace(Arguments a)
    {
        var (values, step) = a.Numpy.Linspace(a.Array(0), a.Array(1), a.Int(2), a.Flag(3), Creation.Canonical(a, 5), a.Int(6));
        return a.Flag(4) ? Arguments.Tuple(values, step) : values;
    }

    public static PyObject Logspace(Arguments a)
    {
        var dtype = Creation.Canonical(a, 5) ?? a.Numpy.ToInexact(a.Numpy.ResultType(a.Array(0), a.Array(1)).Dtype);
        var (exponents, _) = a.Numpy.Linspace(a.Array(0), a.Array(1), a.Int(2), a.Flag(3), a.Numpy.ToInexact(dtype), a.Int(6));
        return a.Context.Lax.Convert(a.Numpy.Power(a.Numpy.PromoteInexact(a.Array(4))[0], exponents), dtype);
    }

    public static PyObject Geomspace(Arguments a)
    {
        var numpy = a.Numpy;
        var dtype = Creation.Canonical(a, 4) ?? numpy.ToInexact(numpy.ResultType(a.Array(0), a.Array(1)).Dtype);
        var computation = numpy.ToInexact(dtype);
        var (start, stop) = (numpy.AsType(a.Array(0), computation), numpy.AsType(a.Array(1), computation));
        var sign = Sign(a.Context, start, stop);
        var logs = numpy.Linspace(numpy.Log10(numpy.Divide(start, sign)), numpy.Log10(numpy.Divide(stop, sign)), a.Int(2), a.Flag(3), computation, 0).Values;
        var values = numpy.MoveAxis(numpy.Multiply(sign, numpy.Power(numpy.Weak(10.0), logs)), 0, a.Int(5));
        return a.Context.Lax.Convert(values, dtype);
    }

    /// <summary>What <c>np.arange</c> makes in a dtype: elements are computed in it from the first two.</summary>
    internal static NDArray Spaced(JaxContext cx, double start, double stop, double step, Dtype dtype)
    {
        if (step == 0)
        {
            throw PyError.ZeroDivision("division by zero");
        }

        var count = Length(Math.Ceiling((stop - start) / step));
        var single = dtype.IsFloating && dtype != Dtype.Float64;
        var first = single ? (double)(float)start : dtype.IsInteger ? Math.Truncate(start) : start;
        var second = single ? (float)(start + step) : dtype.IsInteger ? Math.Truncate(start + step) : start + step;
        var distance = single ? (float)(second - first) : second - first;
        var values = new double[count];
        for (var i = 0; i < count; i++)
        {
            values[i] = single ? (float)((float)first + (float)((float)i * (float)distance)) : first + (i * distance);
        }

        var array = NDArray.Create<double>(values, [count]);
        return dtype == Dtype.Float64 ? array : cx.Backend.Convert(array, dtype);
    }

    private static JaxValue Sign(JaxContext cx, JaxValue start, JaxValue stop) => start.Dtype.IsComplex
        ? cx.Lax.FullLike(start, 1)
        : cx.Lax.Convert(cx.Numpy.Where(
            cx.Numpy.LogicalAnd(cx.Lax.Lt(start, cx.Lax.Like(start, 0)), cx.Lax.Lt(stop, cx.Lax.Like(stop, 0))), cx.Lax.Like(start, -1), cx.Lax.Like(start, 1)), start.Dtype);

    private static int Length(double count) => count > int.MaxValue
        ? throw PyError.Of(ExceptionTypes.MemoryError, "Maximum allowed size exceeded")
        : double.IsNaN(count) ? throw PyError.Value("arange: cannot compute length") : Math.Max(0, (int)count);

    private static JaxArray? Scalar(Arguments a, int index, string name)
    {
        if (a.ArrayOrNull(index, 0) is not { } value)
        {
            return null;
        }

        if (value.Concrete is not { } concrete)
        {
            throw TracerErrors.Concretization(value, $"It arose in the jnp.arange argument '{name}'");
        }

        return value.Rank == 0
            ? concrete
            : throw PyError.Value($"jax.numpy.arange: arguments must be scalars; got {name}={a.Context.Python.Str(a[index])}");
    }
}

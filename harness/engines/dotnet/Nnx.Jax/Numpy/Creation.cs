using Nnx.Jax.Arrays;
using Nnx.Jax.Core;
using Nnx.Jax.Dtypes;
using Nnx.Jax.HostNumpy;
using Nnx.Jax.Modules;
using Nnx.Jax.Transforms;
using Nnx.Python.Building;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Jax.Numpy;

/// <summary>Functions of <c>jax.numpy</c> that make arrays.</summary>
internal static class Creation
{
    private const string Placed = "*, device=None, out_sharding=None";

    public static void Add(ModuleBuilder m) => m
        .Jax("array", "object, dtype=None, copy=True, order='K', ndmin=0, " + Placed, NewArray)
        .Jax("asarray", "a, dtype=None, order=None, *, copy=None, device=None, out_sharding=None", a => Make(a, a[0], a.Dtype(1), a.OrNull(2)))
        .Jax("copy", "a, order=None", a => Fresh(a.Context, Make(a, a[0], null, a.OrNull(1))))
        .Jax("zeros", "shape, dtype=None, " + Placed, a => Filled(a, 0))
        .Jax("ones", "shape, dtype=None, " + Placed, a => Filled(a, 1))
        .Jax("empty", "shape, dtype=None, " + Placed, a => Filled(a, 0))
        .Jax("full", "shape, fill_value, dtype=None, *, device=None", a => a.Numpy.Full(a.Shape(0), a.Array(1, 0), Canonical(a, 2)))
        .Jax("zeros_like", "a, dtype=None, shape=None, " + Placed, a => FilledLike(a, a.Numpy.Weak(0L), 1, 2))
        .Jax("ones_like", "a, dtype=None, shape=None, " + Placed, a => FilledLike(a, a.Numpy.Weak(1L), 1, 2))
        .Jax("empty_like", "prototype, dtype=None, shape=None, *, device=None", a => FilledLike(a, a.Numpy.Weak(0L), 1, 2))
        .Jax("full_like", "a, fill_value, dtype=None, shape=None, *, device=None", a => FilledLike(a, a.Array(1), 2, 3))
        .Jax("eye", "N, M=None, k=0, dtype=None, *, device=None", a => a.Numpy.Eye(Size(a, 0), SizeOrNull(a, 1), a.Int(2), Canonical(a, 3)))
        .Jax("identity", "n, dtype=None", a => a.Numpy.Eye(Size(a, 0), null, 0, Canonical(a, 1)))
        .Jax("tri", "N, M=None, k=0, dtype=None", a => a.Numpy.Tri(Size(a, 0), SizeOrNull(a, 1), a.Int(2), Canonical(a, 3)))
        .Jax("arange", "start, stop=None, step=None, dtype=None, " + Placed, Ranges.Arange)
        .Jax("linspace", "start, stop, num=50, endpoint=True, retstep=False, dtype=None, axis=0, *, device=None", Ranges.Linspace)
        .Jax("logspace", "start, stop, num=50, endpoint=True, base=10.0, dtype=None, axis=0", Ranges.Logspace)
        .Jax("geomspace", "start, stop, num=50, endpoint=True, dtype=None, axis=0", Ranges.Geomspace)
        .Jax("astype", "x, dtype, /, *, copy=False, device=None", a => a.Numpy.AsType(a.Array(0), Canonical(a, 1) ?? a.Numpy.Float));

    /// <summary>The dtype of an argument as JAX uses it now; null where none was given.</summary>
    internal static Dtype? Canonical(Arguments a, int index) => a.Dtype(index) is { } dtype ? a.Context.Canonical(dtype) : null;

    private static PyObject NewArray(Arguments a)
    {
        var made = Fresh(a.Context, Make(a, a[0], a.Dtype(1), a.OrNull(3)));
        var least = a.Int(4);
        return made.Rank < least ? a.Context.Lax.ExpandDims(made, [.. Enumerable.Range(0, least - made.Rank)]) : made;
    }

    private static JaxValue Make(Arguments a, PyObject value, Dtype? dtype, PyObject? order)
    {
        if (order is PyStr { Value: not ("K" or "A" or "C") })
        {
            throw PyError.NotImplemented("Only implemented for order='K'");
        }

        return a.Numpy.AsArray(value, dtype);
    }

    // jnp.array copies; the copy shows in jaxprs and is an object of its own.
    private static JaxValue Fresh(JaxContext cx, JaxValue value) =>
        value is JaxArray array ? cx.Array(array.Value, array.Aval.WeakType) : cx.Lax.Copy(value);

    private static JaxValue Filled(Arguments a, double fill)
    {
        var dtype = Canonical(a, 1) ?? a.Numpy.Float;
        if (dtype.IsKey)
        {
            throw PyError.Value($"Cannot create an array of dtype {dtype} without a key");
        }

        return a.Numpy.Full(a.Shape(0), fill, dtype);
    }

    private static JaxValue FilledLike(Arguments a, JaxValue fill, int dtypeIndex, int shapeIndex)
    {
        var like = Like(a);
        var dtype = Canonical(a, dtypeIndex);
        var shape = a.ShapeOrNull(shapeIndex) ?? like.Shape;
        var value = a.Context.Lax.Convert(
            dtype == Dtype.Bool ? a.Numpy.ToBool(fill) : fill, dtype ?? like.Dtype, dtype is null && like.WeakType);
        return value.Rank == 0 ? a.Context.Lax.BroadcastTo(value, shape, []) : a.Numpy.BroadcastTo(value, shape);
    }

    // What has a shape and a dtype will do.
    private static Aval Like(Arguments a)
    {
        if (a[0] is ShapeDtypeStruct type)
        {
            return type.Aval;
        }

        var py = a.Context.Python;
        if (a.Context.TryToValue(a[0]) is null && py.FindAttribute(a[0], "shape") is { } shape && py.FindAttribute(a[0], "dtype") is { } dtype)
        {
            return new Aval(ShapeReader.Of(a.Context, shape), DtypeReader.Canonical(a.Context, dtype, a.Function));
        }

        return a.Array(0).Aval;
    }

    private static int Size(Arguments a, int index) => Math.Max(0, a.Int(index));

    private static int? SizeOrNull(Arguments a, int index) => a.IntOrNull(index) is { } size ? Math.Max(0, size) : null;
}

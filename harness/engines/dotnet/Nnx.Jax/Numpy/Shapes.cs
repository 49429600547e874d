using Nnx.Jax.Core;
using Nnx.Jax.Modules;
using Nnx.Jax.Numpy.Functions;
using Nnx.Python.Building;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Jax.Numpy;

/// <summary>Functions of <c>jax.numpy</c> that rearrange elements; methods of arrays share some.</summary>
internal static class Shapes
{
    public static void Add(ModuleBuilder m) => m
        .Jax("reshape", "a, shape=None, order='C', *, newshape=DeprecatedArg, copy=None, out_sharding=None", Reshape)
        .Jax("ravel", "a, order='C', *, out_sharding=None", Ravel)
        .Jax("transpose", "a, axes=None", a => a.Numpy.Transpose(a.Array(0), a.Axes(1)))
        .Jax("permute_dims", "a, /, axes", a => a.Numpy.Transpose(a.Array(0), a.Axes(1)))
        .Jax("matrix_transpose", "x, /", a => a.Numpy.MatrixTranspose(a.Array(0)))
        .Jax("swapaxes", "a, axis1, axis2", a => a.Numpy.SwapAxes(a.Array(0), a.Int(1), a.Int(2)))
        .Jax("moveaxis", "a, source, destination", a => a.Numpy.MoveAxis(a.Array(0), a.Axes(1)!, a.Axes(2)!))
        .Jax("rollaxis", "a, axis, start=0", RollAxis)
        .Jax("expand_dims", "a, axis", a => a.Numpy.ExpandDims(a.Array(0), a.Axes(1)!))
        .Jax("squeeze", "a, axis=None", a => a.Numpy.Squeeze(a.Array(0), a.Axes(1)))
        .Jax("broadcast_to", "array, shape, *, out_sharding=None", a => a.Numpy.BroadcastTo(a.Array(0), a.Shape(1)))
        .Jax("broadcast_arrays", "*args", a => new PyList(a.Numpy.BroadcastArrays(a.Arrays(0))))
        .Jax("broadcast_shapes", "*shapes", BroadcastShapes)
        .Jax("flip", "m, axis=None", a => a.Numpy.Flip(a.Array(0), a.Axes(1)))
        .Jax("flipud", "m", a => a.Numpy.Flip(a.Array(0), [0]))
        .Jax("fliplr", "m", a => a.Numpy.Flip(a.Array(0), [1]))
        .Jax("rot90", "m, k=1, axes=(0, 1)", Rot90)
        .Jax("roll", "a, shift, axis=None", Roll)
        .Jax("atleast_1d", "*arys", a => EachAtLeast(a, static (numpy, x) => x.Rank == 0 ? numpy.Reshape(x, 1) : x))
        .Jax("atleast_2d", "*arys", a => EachAtLeast(a, static (numpy, x) => x.Rank == 0 ? numpy.Reshape(x, 1, 1) : x.Rank == 1 ? numpy.ExpandDims(x, 0) : x))
        .Jax("atleast_3d", "*arys", a => EachAtLeast(a, AtLeast3d))
        .Jax("ndim", "a", a => PyInt.Of(ShapeOf(a).Rank))
        .Jax("shape", "a", a => Arguments.Tuple(ShapeOf(a)))
        .Jax("size", "a, axis=None", Size);

    /// <summary>Methods of arrays.</summary>
    public static void AddMethods(ClassBuilder type) => type
        .Jax("reshape", "self, *args, order='C', copy=None, out_sharding=None", ReshapeMethod)
        .Jax("ravel", "self, order='C', *, out_sharding=None", Ravel)
        .Jax("flatten", "self, order='C', *, out_sharding=None", Ravel)
        .Jax("transpose", "self, *args", TransposeMethod)
        .Jax("swapaxes", "self, axis1, axis2", a => a.Numpy.SwapAxes(a.Array(0), a.Int(1), a.Int(2)))
        .Jax("squeeze", "self, axis=None", a => a.Numpy.Squeeze(a.Array(0), a.Axes(1)));

    /// <summary>What <c>x.reshape(...)</c> and <c>jnp.reshape</c> do, given the sizes as the program wrote them.</summary>
    internal static JaxValue Reshaped(JaxContext cx, JaxValue x, PyObject given, string order)
    {
        var shape = NumpyFunctions.NewShape(x, ShapeReader.Sizes(cx, given), cx.Python.Repr(given));
        switch (order)
        {
            case "C":
                return cx.Lax.Reshape(x, shape);
            case "F":
                var reversed = Arrays.Shape.Of(((IEnumerable<int>)shape).Reverse());
                return cx.Numpy.Transpose(cx.Lax.Reshape(cx.Numpy.Transpose(x), reversed));
            case "A":
                throw PyError.NotImplemented("np.reshape order=A is not implemented.");
            default:
                throw PyError.Value($"Unexpected value for 'order' argument: {order}.");
        }
    }

    private static PyObject Reshape(Arguments a)
    {
        var given = a.OrNull(1) ?? (a.Bound.Given(3) ? a[3] : throw PyError.Type("jnp.reshape requires passing a shape argument. Got: shape=None"));
        return Reshaped(a.Context, a.Array(0), given, a.Text(2));
    }

    private static PyObject ReshapeMethod(Arguments a)
    {
        var sizes = a.Bound.Rest(1);
        return Reshaped(a.Context, a.Array(0), sizes.Count == 1 ? sizes[0] : sizes, a.Text(2));
    }

    private static PyObject Ravel(Arguments a)
    {
        var order = a.Text(1);
        if (order == "K")
        {
            throw PyError.NotImplemented("Ravel not implemented for order='K'.");
        }

        return Reshaped(a.Context, a.Array(0), PyInt.Of(a.Array(0).Shape.Size), order);
    }

    private static PyObject TransposeMethod(Arguments a)
    {
        var given = a.Bound.Rest(1);
        var axes = given.Count == 0 || given.Count == 1 && given[0] is PyNone ? null
            : AxisReader.Many(a.Context, given.Count == 1 ? given[0] : given);
        return a.Numpy.Transpose(a.Array(0), axes);
    }

    private static PyObject RollAxis(Arguments a)
    {
        var x = a.Array(0);
        var axis = Axes.Canonical(a.Int(1), x.Rank);
        var start = a.Int(2);
        if (start < -x.Rank || start > x.Rank)
        {
            throw PyError.Value($"start={start} must satisfy -{x.Rank}<=start<={x.Rank}");
        }

        start = start < 0 ? start + x.Rank : start;
        return a.Numpy.MoveAxis(x, axis, start > axis ? start - 1 : start);
    }

    private static PyObject BroadcastShapes(Arguments a)
    {
        var cx = a.Context;
        return Arguments.Tuple(NumpyFunctions.BroadcastShapes([.. a.Bound.Rest(0).Select(shape => ShapeReader.Of(cx, shape))]));
    }

    private static PyObject Rot90(Arguments a)
    {
        var x = a.Array(0);
        var axes = a.Bound.Optional(2) is { } given ? AxisReader.Many(a.Context, given) : [0, 1];
        var (first, second) = (Axes.Canonical(axes[0], x.Rank), Axes.Canonical(axes[1], x.Rank));
        if (first == second)
        {
            throw PyError.Value("Axes must be different");
        }

        return (((a.Int(1) % 4) + 4) % 4) switch
        {
            0 => x,
            2 => a.Numpy.Flip(x, [first, second]),
            1 => a.Numpy.SwapAxes(a.Numpy.Flip(x, [second]), first, second),
            _ => a.Numpy.Flip(a.Numpy.SwapAxes(x, first, second), [second]),
        };
    }

    private static PyObject Roll(Arguments a)
    {
        var x = a.Array(0);
        var shifts = AxisReader.Many(a.Context, a[1]);
        if (a.Axes(2) is not { } axes)
        {
            return a.Context.Lax.Reshape(a.Numpy.Roll(a.Numpy.Ravel(x), shifts.Sum(), 0), x.Shape);
        }

        var count = Math.Max(shifts.Length, axes.Length);
        for (var i = 0; i < count; i++)
        {
            x = a.Numpy.Roll(x, shifts[shifts.Length == 1 ? 0 : i], axes[axes.Length == 1 ? 0 : i]);
        }

        return x;
    }

    private static PyObject EachAtLeast(Arguments a, Func<NumpyFunctions, JaxValue, JaxValue> lift)
    {
        var numpy = a.Numpy;
        var given = a.Bound.Rest(0);
        var values = given.Count == 1 && given[0] is PyList or PyTuple
            ? [a.Numpy.AsArray(given[0])]
            : a.Arrays(0);
        return values.Length == 1 ? lift(numpy, values[0]) : new PyList(values.Select(value => lift(numpy, value)));
    }

    private static JaxValue AtLeast3d(NumpyFunctions numpy, JaxValue x) => x.Rank switch
    {
        0 => numpy.Reshape(x, 1, 1, 1),
        1 => numpy.ExpandDims(x, 0, 2),
        2 => numpy.ExpandDims(x, 2),
        _ => x,
    };

    private static PyObject Size(Arguments a)
    {
        var shape = ShapeOf(a);
        return PyInt.Of(a.Axes(1) is { } axes ? axes.Aggregate(1L, (size, axis) => size * shape[Axes.Canonical(axis, shape.Rank)]) : shape.Size);
    }

    // A list will do, with a warning in later releases.
    private static Arrays.Shape ShapeOf(Arguments a)
    {
        if (a[0] is not (PyList or PyTuple))
        {
            return a.Array(0).Shape;
        }

        var message = $"{a.Function} requires ndarray or scalar arguments, got {a[0].Type} at position 0.";
        if (a.Context.Holds(Rules.NumpyRules.ShapesOfListsDeprecated))
        {
            a.Context.Python.Warn(ExceptionTypes.DeprecationWarning, message + " In a future JAX release this will be an error.");
        }

        return HostNumpy.NestedSequence.Read(a.Context, a[0]).Shape;
    }
}

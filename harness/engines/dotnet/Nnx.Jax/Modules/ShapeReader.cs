using Nnx.Jax.Arrays;
using Nnx.Jax.Core;
using Nnx.Jax.Errors;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Jax.Modules;

/// <summary>Shapes that a call gives: integers or sequences of them.</summary>
internal static class ShapeReader
{
    /// <summary>A shape whose sizes are not negative.</summary>
    public static Shape Of(JaxContext cx, PyObject value)
    {
        var sizes = Sizes(cx, value);
        return System.Array.Exists(sizes, static size => size < 0)
            ? throw PyError.Value("When translating shape, a negative dimension was found; "
                + $"only non-negative dimensions are supported: shape={Shape.Create(sizes)}")
            : Shape.Create(sizes);
    }

    /// <summary>Sizes of which some may be negative.</summary>
    public static int[] Sizes(JaxContext cx, PyObject value)
    {
        PyObject[] items = IsSingle(value) ? [value] : [.. Items(cx, value)];
        if (System.Array.Exists(items, static item => item is Tracer) || !System.Array.TrueForAll(items, Integers.Takes))
        {
            throw Invalid(cx, items);
        }

        var sizes = new int[items.Length];
        for (var i = 0; i < sizes.Length; i++)
        {
            var size = Integers.Of(cx, items[i]);
            sizes[i] = size >= int.MinValue && size <= int.MaxValue ? (int)size : throw TooLarge();
        }

        return sizes;
    }

    private static bool IsSingle(PyObject value) => value switch
    {
        PyInt => true,
        JaxValue array => array.Rank == 0,
        IHostArray host => host.Snapshot.Rank == 0,
        _ => value is PyFloat || value.Type.Lookup(Slot.Iter) is null && Integers.Takes(value),
    };

    private static IEnumerable<PyObject> Items(JaxContext cx, PyObject value) => value is Tracer tracer
        ? throw TracerErrors.Concretization(tracer, "Shapes must be 1D sequences of concrete values of integer type")
        : cx.Python.Iterate(value);

    private static PyRaise Invalid(JaxContext cx, PyObject[] items)
    {
        var message = $"Shapes must be 1D sequences of concrete values of integer type, got {cx.Python.Repr(new PyTuple(items))}.";
        if (items.OfType<Tracer>().FirstOrDefault() is { } tracer)
        {
            message += "\nIf using `jit`, try using `static_argnums` or applying `jit` to smaller subfunctions." + TracerErrors.OriginOf(tracer);
        }

        return PyError.Type(message);
    }

    private static PyRaise TooLarge() => PyError.Overflow("Python int too large to convert to C long");
}

using Nnx.Jax.Arrays;
using Nnx.Jax.Core;
using Nnx.Jax.Errors;
using Nnx.Jax.Modules;
using Nnx.Jax.Numpy.Indexing;
using Nnx.Python.Building;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Jax.Numpy;

/// <summary>Functions of <c>jax.numpy</c> that look for elements.</summary>
internal static class Searching
{
    private const string Sized = "a, *, size=None, fill_value=None";

    public static void Add(ModuleBuilder m) => m
        .Jax("where", "condition, x=None, y=None, /, *, size=None, fill_value=None", Where)
        .Jax("nonzero", Sized, a => new PyTuple(Nonzero(a, a.Array(0), 1, 2)))
        .Jax("flatnonzero", Sized, a => Nonzero(a, a.Numpy.Ravel(a.Array(0)), 1, 2)[0])
        .Jax("argwhere", Sized, a => ArgWhere(a));

    /// <summary>The indices of what differs from zero, one array a dimension; padded or cut to a size where one is given.</summary>
    internal static JaxValue[] Nonzero(Arguments a, JaxValue x, int sizeIndex, int fillIndex)
    {
        var cx = a.Context;
        x = x.Rank == 0 ? cx.Lax.ExpandDims(x, 0) : x;
        if (a.IntOrNull(sizeIndex) is { } size)
        {
            return cx.Numpy.NonzeroOfSize(x, size, Fills(a, fillIndex, x.Rank));
        }

        if (x.Concrete is not { } known)
        {
            throw TracerErrors.Concretization(x, "The size argument of jnp.nonzero must be statically specified to use jnp.nonzero within JAX transformations.");
        }

        return Array.ConvertAll(Masks.Nonzero(known.Value), JaxValue (places) => cx.Array(cx.X64 ? cx.Backend.Convert(places, Dtypes.Dtype.Int64) : places));
    }

    private static JaxValue[]? Fills(Arguments a, int index, int rank)
    {
        if (a.OrNull(index) is not { } given)
        {
            return null;
        }

        var cx = a.Context;
        return given is PyTuple several
            ? [.. several.Select(cx.ToValue)]
            : [.. Enumerable.Repeat(cx.ToValue(given), rank)];
    }

    private static PyObject Where(Arguments a)
    {
        if (a.OrNull(1) is null && a.OrNull(2) is null)
        {
            return new PyTuple(Nonzero(a, a.Array(0), 3, 4));
        }

        if (a.OrNull(1) is null || a.OrNull(2) is null)
        {
            throw PyError.Value("Either both or neither of the x and y arguments should be provided to jax.numpy.where, "
                + $"got {a.Context.Python.Str(a[1])} and {a.Context.Python.Str(a[2])}.");
        }

        return a.Numpy.Where(a.Array(0), a.Array(1), a.Array(2));
    }

    private static JaxValue ArgWhere(Arguments a)
    {
        var x = a.Array(0);
        var places = Nonzero(a, x, 1, 2);
        return x.Rank == 0
            ? a.Numpy.Zeros([places[0].Shape[0], 0], a.Numpy.Int)
            : a.Numpy.Stack(places, -1);
    }
}

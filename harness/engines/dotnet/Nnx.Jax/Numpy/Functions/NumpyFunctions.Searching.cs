using Nnx.Jax.Arrays;
using Nnx.Jax.Backend.Operations;
using Nnx.Jax.Core;
using Nnx.Jax.Dtypes;

namespace Nnx.Jax.Numpy.Functions;

public sealed partial class NumpyFunctions
{
    /// <summary>The indices of what differs from zero, one array a dimension, cut or padded to a size; works while tracing.</summary>
    /// <param name="x">At least one dimension.</param>
    /// <param name="size">How many indices.</param>
    /// <param name="fills">What pads each dimension's indices; 0 where null.</param>
    public JaxValue[] NonzeroOfSize(JaxValue x, int size, JaxValue[]? fills)
    {
        var mask = Ravel(ToBool(x));
        if (mask.Shape[0] == 0 || size == 0)
        {
            return [.. Enumerable.Range(0, x.Rank).Select(axis => Full([size], fills is null ? Lax.Scalar(0, Int) : Lax.Convert(fills[axis], Int), Int))];
        }

        // Each element that counts goes to the place of its rank among those that count.
        var rank = Lax.Sub(Lax.CumSum(Lax.Convert(mask, Int), 0), Lax.Scalar(1, Int));
        var places = Lax.Select(mask, rank, Full(mask.Shape, size, Int));
        var found = Lax.Scatter(
            ScatterOperation.Replace, Full([size], 0, Int), Lax.ExpandDims(places, 1), Lax.Iota(Int, mask.Shape, 0),
            new ScatterDimensionNumbers([], [0], [0], [], []), IndexMode.FillOrDrop);
        var beyond = Lax.Ge(Lax.Iota(Int, [size], 0), Lax.ReduceSum(Lax.Convert(mask, Int), 0));
        var strides = x.Shape.Strides();
        return [.. Enumerable.Range(0, x.Rank).Select(axis => Component(axis))];

        JaxValue Component(int axis)
        {
            var index = Lax.Rem(Lax.Div(found, Full([size], strides[axis], Int)), Full([size], x.Shape[axis], Int));
            return Where(beyond, fills is null ? Lax.Scalar(0, Int) : Lax.Convert(fills[axis], Int), index);
        }
    }
}

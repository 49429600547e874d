using Nnx.Jax.Arrays;
using Nnx.Jax.Backend.Operations;

namespace Nnx.Jax.Backend.Managed.Moves;

/// <summary>
/// The index vectors of a gather or scatter as linear starts of windows in the operand, one a position of the indices' batch dimensions; -1 where the
/// window leaves the operand and is dropped.
/// </summary>
internal static class IndexWalk
{
    /// <param name="indices">The index vectors as int64.</param>
    /// <param name="operand">Shape of the operand.</param>
    /// <param name="window">Sizes of the window, one an operand dimension.</param>
    /// <param name="indexed">The operand dimension that each component means.</param>
    /// <param name="operandBatch">Operand dimensions that run along with the indices.</param>
    /// <param name="indexBatch">The dimensions of the indices they run along with.</param>
    /// <param name="mode">What happens outside.</param>
    public static int[] Starts(
        NDArray indices, Shape operand, ReadOnlySpan<int> window, Shape indexed, Shape operandBatch, Shape indexBatch, IndexMode mode)
    {
        var strides = operand.Strides();
        var vectors = indices.AsSpan<long>();
        var (batch, length) = (indices.Shape[..^1], indices.Shape[^1]);
        var starts = new int[batch.Size];
        var along = new int[batch.Rank];
        for (var i = 0; i < operandBatch.Rank; i++)
        {
            along[indexBatch[i]] = strides[operandBatch[i]];
        }

        var walk = new Odometer([.. batch, 1], [.. along, 0], [.. along, 0], 0, 0);
        for (var position = 0; position < starts.Length; position++)
        {
            var start = walk.Source;
            for (var i = 0; i < length && start >= 0; i++)
            {
                var axis = indexed[i];
                var (index, last) = (vectors[(position * length) + i], operand[axis] - window[axis]);
                if (mode == IndexMode.FillOrDrop && (index < 0 || index > last))
                {
                    start = -1;
                }
                else
                {
                    start += (int)Math.Clamp(index, 0, Math.Max(0, last)) * strides[axis];
                }
            }

            starts[position] = start;
            walk.Next();
        }

        return starts;
    }

    /// <summary>The linear start of each batch position in the array that holds the windows.</summary>
    public static int[] WindowStarts(Shape array, Shape windowDims, Shape batch)
    {
        var strides = array.Strides();
        int[] along = [.. Enumerable.Range(0, array.Rank).Except(windowDims).Select(axis => strides[axis])];
        var starts = new int[batch.Size];
        var walk = new Odometer([.. batch, 1], [.. along, 0], [.. along, 0], 0, 0);
        for (var position = 0; position < starts.Length; position++)
        {
            starts[position] = walk.Source;
            walk.Next();
        }

        return starts;
    }
}

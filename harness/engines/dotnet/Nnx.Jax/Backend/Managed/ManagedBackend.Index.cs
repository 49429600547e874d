using Nnx.Jax.Arrays;
using Nnx.Jax.Backend.Managed.Moves;
using Nnx.Jax.Backend.Operations;
using Nnx.Jax.Dtypes;

namespace Nnx.Jax.Backend.Managed;

public sealed partial class ManagedBackend
{
    /// <inheritdoc/>
    public NDArray DynamicSlice(NDArray operand, ReadOnlySpan<long> starts, params ReadOnlySpan<int> sizes)
    {
        var result = _allocator.New(operand.Dtype, Shape.Create(sizes));
        var strides = operand.Shape.Strides();
        Mover.Copy(CopyPlan.ToContiguous(result.Shape, strides), operand, ClampedStart(operand.Shape, starts, sizes), result, 0);
        return result;
    }

    /// <inheritdoc/>
    public NDArray DynamicUpdateSlice(NDArray operand, NDArray update, params ReadOnlySpan<long> starts)
    {
        var result = CopyOf(operand);
        var strides = operand.Shape.Strides();
        Mover.Copy(CopyPlan.FromContiguous(update.Shape, strides), update, 0, result, ClampedStart(operand.Shape, starts, update.Shape));
        return result;
    }

    /// <inheritdoc/>
    public NDArray Gather(
        NDArray operand, NDArray indices, GatherDimensionNumbers numbers, ReadOnlySpan<int> sliceSizes, IndexMode mode, NDArray? fill = null)
    {
        var batch = indices.Shape[..^1];
        var gone = Enumerable.Concat<int>(numbers.CollapsedSliceDims, numbers.OperandBatchingDims).ToHashSet();
        int[] windowAxes = [.. Enumerable.Range(0, operand.Rank).Where(axis => !gone.Contains(axis))];
        var (sizes, next, window) = (new int[batch.Rank + windowAxes.Length], 0, 0);
        for (var axis = 0; axis < sizes.Length; axis++)
        {
            sizes[axis] = numbers.OffsetDims.Contains(axis) ? sliceSizes[windowAxes[window++]] : batch[next++];
        }

        var shape = Shape.Create(sizes);
        var starts = IndexWalk.Starts(
            Convert(indices, Dtype.Int64), operand.Shape, sliceSizes, numbers.StartIndexMap,
            numbers.OperandBatchingDims, numbers.StartIndicesBatchingDims, mode);
        var result = mode == IndexMode.FillOrDrop && Array.IndexOf(starts, -1) >= 0
            ? Full(fill ?? DefaultFill(operand.Dtype), shape)
            : _allocator.New(operand.Dtype, shape);
        var plan = WindowPlan(operand.Shape, windowAxes, result.Shape, numbers.OffsetDims);
        Gathering.Run(plan, operand, starts, result, IndexWalk.WindowStarts(result.Shape, numbers.OffsetDims, batch));
        return result;
    }

    /// <inheritdoc/>
    public NDArray Scatter(
        ScatterOperation operation, NDArray operand, NDArray indices, NDArray updates, ScatterDimensionNumbers numbers, IndexMode mode)
    {
        if (IsNarrow(operand) && operation != ScatterOperation.Replace)
        {
            return Convert(Scatter(operation, Widen(operand), indices, Widen(updates), numbers, mode), operand.Dtype);
        }

        var gone = Enumerable.Concat<int>(numbers.InsertedWindowDims, numbers.OperandBatchingDims).ToHashSet();
        int[] windowAxes = [.. Enumerable.Range(0, operand.Rank).Where(axis => !gone.Contains(axis))];
        var window = new int[operand.Rank];
        window.AsSpan().Fill(1);
        for (var i = 0; i < windowAxes.Length; i++)
        {
            window[windowAxes[i]] = updates.Shape[numbers.UpdateWindowDims[i]];
        }

        // XLA drops updates that leave the operand whatever was promised.
        var starts = IndexWalk.Starts(
            Convert(indices, Dtype.Int64), operand.Shape, window, numbers.ScatterDimsToOperandDims, numbers.OperandBatchingDims,
            numbers.ScatterIndicesBatchingDims, mode == IndexMode.Clip ? mode : IndexMode.FillOrDrop);
        var result = CopyOf(operand);
        var plan = WindowPlan(operand.Shape, windowAxes, updates.Shape, numbers.UpdateWindowDims, reversed: true);
        Scattering.Run(
            operation, plan, updates, IndexWalk.WindowStarts(updates.Shape, numbers.UpdateWindowDims, indices.Shape[..^1]), result, starts);
        return result;
    }

    private NDArray CopyOf(NDArray operand)
    {
        var result = _allocator.New(operand.Dtype, operand.Shape);
        operand.Bytes.CopyTo(result.FillRaw<byte>());
        return result;
    }

    private static int ClampedStart(Shape shape, ReadOnlySpan<long> starts, ReadOnlySpan<int> sizes)
    {
        var (strides, start) = (shape.Strides(), 0);
        for (var axis = 0; axis < starts.Length; axis++)
        {
            start += strides[axis] * (int)Math.Clamp(starts[axis], 0, Math.Max(0, shape[axis] - sizes[axis]));
        }

        return start;
    }

    private static CopyPlan WindowPlan(Shape operand, int[] windowAxes, Shape array, Shape arrayAxes, bool reversed = false)
    {
        var (operandStrides, arrayStrides) = (operand.Strides(), array.Strides());
        int[] sizes = [.. arrayAxes.AsSpan().ToArray().Select(axis => array[axis])];
        int[] inOperand = [.. windowAxes.Select(axis => operandStrides[axis])];
        int[] inArray = [.. arrayAxes.AsSpan().ToArray().Select(axis => arrayStrides[axis])];
        return reversed ? new(sizes, inArray, inOperand) : new(sizes, inOperand, inArray);
    }

    // What JAX fills with unless told otherwise: NaN, the least signed integer, the greatest unsigned one, True.
    private static NDArray DefaultFill(Dtype dtype) => dtype.Kind switch
    {
        DtypeKind.Bool => NDArray.Scalar(true),
        DtypeKind.Float => NDArray.ScalarOf(double.NaN, dtype),
        DtypeKind.Complex => NDArray.ScalarOf(new System.Numerics.Complex(double.NaN, 0), dtype),
        DtypeKind.SignedInteger => NDArray.ScalarOf(IntegerInfo.Of(dtype)!.Min, dtype),
        DtypeKind.UnsignedInteger => NDArray.ScalarOf(IntegerInfo.Of(dtype)!.Max, dtype),
        _ => NDArray.FromBytes(dtype, [], Enumerable.Repeat((byte)0xFF, dtype.ItemSize).ToArray()),
    };
}

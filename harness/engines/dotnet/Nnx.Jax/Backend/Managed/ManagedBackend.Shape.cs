using Nnx.Jax.Arrays;
using Nnx.Jax.Backend.Managed.Moves;
using Nnx.Jax.Backend.Operations;
using Nnx.Jax.Dtypes;

namespace Nnx.Jax.Backend.Managed;

public sealed partial class ManagedBackend
{
    /// <inheritdoc/>
    public NDArray Iota(Dtype dtype, Shape shape, int dimension)
    {
        // Asked before counting, since the vector below may be far smaller than the result.
        var result = _allocator.New(dtype, shape);
        var counted = _allocator.New(Dtype.Int64, [shape[dimension]]);
        var count = counted.Fill<long>();
        for (var i = 0; i < count.Length; i++)
        {
            count[i] = i;
        }

        var strides = new int[shape.Rank];
        strides[dimension] = 1;
        Mover.Copy(CopyPlan.ToContiguous(shape, strides), Convert(counted, dtype), 0, result, 0);
        return result;
    }

    /// <inheritdoc/>
    public NDArray Full(NDArray scalar, Shape shape)
    {
        var result = _allocator.New(scalar.Dtype, shape);
        Mover.Fill(result, scalar);
        return result;
    }

    /// <inheritdoc/>
    public NDArray BroadcastInDim(NDArray operand, Shape shape, params ReadOnlySpan<int> dimensions)
    {
        if (operand.Size == shape.Size && IsIncreasing(dimensions))
        {
            return operand.WithShape(shape);
        }

        var result = _allocator.New(operand.Dtype, shape);
        var (from, strides) = (operand.Shape.Strides(), new int[shape.Rank]);
        for (var axis = 0; axis < dimensions.Length; axis++)
        {
            strides[dimensions[axis]] = operand.Shape[axis] == 1 ? 0 : from[axis];
        }

        Mover.Copy(CopyPlan.ToContiguous(shape, strides), operand, 0, result, 0);
        return result;
    }

    /// <inheritdoc/>
    public NDArray Transpose(NDArray operand, params ReadOnlySpan<int> permutation)
    {
        if (IsIncreasing(permutation))
        {
            return operand;
        }

        var (from, strides, sizes) = (operand.Shape.Strides(), new int[operand.Rank], new int[operand.Rank]);
        for (var axis = 0; axis < permutation.Length; axis++)
        {
            strides[axis] = from[permutation[axis]];
            sizes[axis] = operand.Shape[permutation[axis]];
        }

        var shape = Shape.Create(sizes);
        var result = _allocator.New(operand.Dtype, shape);
        Mover.Copy(CopyPlan.ToContiguous(shape, strides), operand, 0, result, 0);
        return result;
    }

    /// <inheritdoc/>
    public NDArray Reverse(NDArray operand, params ReadOnlySpan<int> dimensions)
    {
        var (strides, start) = (operand.Shape.Strides(), 0);
        foreach (var axis in dimensions)
        {
            start += strides[axis] * (operand.Shape[axis] - 1);
            strides[axis] = -strides[axis];
        }

        var result = _allocator.New(operand.Dtype, operand.Shape);
        Mover.Copy(CopyPlan.ToContiguous(operand.Shape, strides), operand, start, result, 0);
        return result;
    }

    /// <inheritdoc/>
    public NDArray Concatenate(int dimension, params ReadOnlySpan<NDArray> operands)
    {
        if (operands.Length == 1)
        {
            return operands[0];
        }

        var size = 0;
        foreach (var operand in operands)
        {
            size = checked(size + operand.Shape[dimension]);
        }

        var result = _allocator.New(operands[0].Dtype, operands[0].Shape.With(dimension, size));
        var (strides, start) = (result.Shape.Strides(), 0);
        foreach (var operand in operands)
        {
            Mover.Copy(CopyPlan.FromContiguous(operand.Shape, strides), operand, 0, result, start);
            start += operand.Shape[dimension] * strides[dimension];
        }

        return result;
    }

    /// <inheritdoc/>
    public NDArray Pad(NDArray operand, NDArray value, params ReadOnlySpan<PaddingDimension> padding)
    {
        var rank = operand.Rank;
        var (sizes, kept, firsts) = (new int[rank], new int[rank], new int[rank]);
        for (var axis = 0; axis < rank; axis++)
        {
            var (low, high, interior) = padding[axis];
            var (size, step) = (operand.Shape[axis], interior + 1);
            var spread = size == 0 ? 0 : checked(((size - 1) * step) + 1);
            sizes[axis] = Math.Max(0, checked(spread + low + high));

            // Negative padding cuts operand elements off either end.
            firsts[axis] = low >= 0 ? 0 : (-low + step - 1) / step;
            var last = Math.Min(size - 1, (int)Math.Floor((sizes[axis] - 1 - low) / (double)step));
            kept[axis] = Math.Max(0, last - firsts[axis] + 1);
        }

        var result = Full(value, Shape.Create(sizes));
        var (from, to) = (operand.Shape.Strides(), result.Shape.Strides());
        var (source, target) = (0, 0);
        for (var axis = 0; axis < rank; axis++)
        {
            var step = padding[axis].Interior + 1;
            source += firsts[axis] * from[axis];
            target += ((firsts[axis] * step) + padding[axis].Low) * to[axis];
            to[axis] *= step;
        }

        Mover.Copy(new(kept, from, to), operand, source, result, target);
        return result;
    }

    /// <inheritdoc/>
    public NDArray Slice(NDArray operand, ReadOnlySpan<int> starts, ReadOnlySpan<int> limits, params ReadOnlySpan<int> strides)
    {
        var (steps, sizes, start) = (operand.Shape.Strides(), new int[operand.Rank], 0);
        for (var axis = 0; axis < sizes.Length; axis++)
        {
            var stride = strides.IsEmpty ? 1 : strides[axis];
            sizes[axis] = Math.Max(0, (limits[axis] - starts[axis] + stride - 1) / stride);
            start += starts[axis] * steps[axis];
            steps[axis] *= stride;
        }

        var shape = Shape.Create(sizes);
        if (shape == operand.Shape)
        {
            return operand;
        }

        var result = _allocator.New(operand.Dtype, shape);
        Mover.Copy(CopyPlan.ToContiguous(shape, steps), operand, start, result, 0);
        return result;
    }

    private static bool IsIncreasing(ReadOnlySpan<int> axes)
    {
        for (var i = 1; i < axes.Length; i++)
        {
            if (axes[i] <= axes[i - 1])
            {
                return false;
            }
        }

        return true;
    }
}

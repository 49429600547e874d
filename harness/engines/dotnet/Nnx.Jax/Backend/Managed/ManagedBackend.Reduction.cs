using Nnx.Jax.Arrays;
using Nnx.Jax.Backend.Managed.Moves;
using Nnx.Jax.Backend.Managed.Reductions;
using Nnx.Jax.Backend.Operations;
using Nnx.Jax.Dtypes;

namespace Nnx.Jax.Backend.Managed;

public sealed partial class ManagedBackend
{
    /// <inheritdoc/>
    public NDArray Reduce(Reduction reduction, NDArray operand, params ReadOnlySpan<int> axes)
    {
        if (IsNarrow(operand))
        {
            return Convert(Reduce(reduction, Widen(operand), axes), operand.Dtype);
        }

        var shape = operand.Shape.Without(axes);
        if (axes.IsEmpty)
        {
            return operand;
        }

        var (grouped, first) = Group(operand, axes);
        var result = _allocator.New(operand.Dtype, shape);
        Reducing.Apply(reduction, grouped, AxisView.Around(grouped.Shape, first, first + axes.Length), result);
        return result;
    }

    /// <inheritdoc/>
    public NDArray ArgReduce(NDArray operand, int axis, bool greatest, Dtype indexDtype)
    {
        if (operand.Dtype == Dtype.Bool)
        {
            operand = operand.Bitcast(Dtype.UInt8);
        }

        var result = _allocator.New(Dtype.Int64, operand.Shape.Without(axis));
        ArgReducing.Apply(Widen(operand), AxisView.Around(operand.Shape, axis), greatest, result);
        return Convert(result, indexDtype);
    }

    /// <inheritdoc/>
    public NDArray Cumulative(CumulativeOperation operation, NDArray operand, int axis, bool reverse = false)
    {
        // Running float32 sums are kept in double: XLA adds them up in a tree, which is as exact.
        var wide = operand.Dtype == Dtype.Float32 ? Dtype.Float64 : IsNarrow(operand) ? Widen(operand).Dtype : operand.Dtype;
        if (wide != operand.Dtype)
        {
            return Convert(Cumulative(operation, Convert(operand, wide), axis, reverse), operand.Dtype);
        }

        var result = _allocator.New(operand.Dtype, operand.Shape);
        Scanning.Apply(operation, operand, AxisView.Around(operand.Shape, axis), reverse, result);
        return result;
    }

    /// <inheritdoc/>
    public NDArray ReduceWindow(Reduction reduction, NDArray operand, Window window)
    {
        var result = Widen(operand);
        for (var axis = 0; axis < operand.Rank; axis++)
        {
            var places = WindowAxis.Of(window, axis);
            if (places.IsTrivial)
            {
                continue;
            }

            var view = AxisView.Around(result.Shape, axis);
            var next = _allocator.New(result.Dtype, result.Shape.With(axis, places.Count(view.Length)));
            WindowReducing.Apply(reduction, result, view, places, next);
            result = next;
        }

        return Convert(result, operand.Dtype);
    }

    /// <inheritdoc/>
    public NDArray SelectAndScatterAdd(NDArray source, NDArray operand, Window window, bool greatest)
    {
        var chosen = WindowSelecting.Select(Widen(operand), window, greatest);
        var result = _allocator.Zeros(Widen(source).Dtype, operand.Shape);
        Accumulating.Add(Widen(source), chosen, result);
        return Convert(result, source.Dtype);
    }

    /// <inheritdoc/>
    public NDArray SelectAndGatherAdd(NDArray tangents, NDArray operand, Window window, bool greatest)
    {
        var chosen = WindowSelecting.Select(Widen(operand), window, greatest);
        var result = _allocator.Zeros(tangents.Dtype, WindowSelecting.PositionsOf(operand.Shape, window));
        Permuting.Take(tangents, chosen, result);
        return result;
    }

    /// <inheritdoc/>
    public NDArray[] Sort(ReadOnlySpan<NDArray> operands, int dimension, int keys)
    {
        var words = new List<ulong[]>();
        foreach (var key in operands[..keys])
        {
            words.AddRange(SortKeys.Of(Widen(key)));
        }

        var order = Sorting.Order(words, AxisView.Around(operands[0].Shape, dimension));
        var results = new NDArray[operands.Length];
        for (var i = 0; i < results.Length; i++)
        {
            results[i] = _allocator.New(operands[i].Dtype, operands[i].Shape);
            Permuting.Take(operands[i], order, results[i]);
        }

        return results;
    }

    /// <inheritdoc/>
    public (NDArray Values, NDArray Indices) TopK(NDArray operand, int count)
    {
        var keys = SortKeys.Of(Widen(operand)).ToList();
        keys.ForEach(static words =>
        {
            for (var i = 0; i < words.Length; i++)
            {
                words[i] = ~words[i];
            }
        });

        var view = AxisView.Around(operand.Shape, operand.Rank - 1);
        var order = Sorting.Order(keys, view);
        var shape = operand.Shape.With(operand.Rank - 1, count);
        var (values, indices) = (_allocator.New(operand.Dtype, shape), _allocator.New(Dtype.Int32, shape));
        var first = new int[values.Size];
        var target = indices.Fill<int>();
        for (var i = 0; i < target.Length; i++)
        {
            var row = i / count;
            first[i] = order[(row * view.Length) + (i % count)];
            target[i] = first[i] - (row * view.Length);
        }

        Permuting.Take(operand, first, values);
        return (values, indices);
    }

    // Brings the axes together, at the end unless they already are neighbours.
    private (NDArray Array, int First) Group(NDArray operand, ReadOnlySpan<int> axes)
    {
        var sorted = axes.ToArray();
        Array.Sort(sorted);
        if (sorted[^1] - sorted[0] == sorted.Length - 1)
        {
            return (operand, sorted[0]);
        }

        var permutation = Enumerable.Range(0, operand.Rank).Except(sorted).Concat(sorted).ToArray();
        return (Transpose(operand, permutation), operand.Rank - sorted.Length);
    }
}

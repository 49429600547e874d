using Nnx.Jax.Arrays;
using Nnx.Jax.Backend.Operations;
using Nnx.Jax.Core;
using Nnx.Jax.Dtypes;
using Nnx.Jax.Lax.Indexing;
using Nnx.Jax.Lax.Sorting;

namespace Nnx.Jax.Lax;

public sealed partial class LaxFunctions
{
    /// <summary><c>gather</c>.</summary>
    /// <param name="x">The operand.</param>
    /// <param name="indices">Integers; index vectors along the last dimension.</param>
    /// <param name="numbers">The roles of the dimensions.</param>
    /// <param name="sliceSizes">The window, one entry an operand dimension.</param>
    /// <param name="mode">What happens outside.</param>
    /// <param name="fill">The value outside for <see cref="IndexMode.FillOrDrop"/>; null for JAX's default.</param>
    public JaxValue Gather(JaxValue x, JaxValue indices, GatherDimensionNumbers numbers, Shape sliceSizes, IndexMode mode, double? fill = null) =>
        One(Indexing.Gather.Instance, new Gather.Parameters(numbers, sliceSizes, mode, fill), x, indices);

    /// <summary><c>scatter</c> and its combining forms.</summary>
    /// <param name="operation">How updates meet what is there.</param>
    /// <param name="x">The array before.</param>
    /// <param name="indices">Integers; index vectors along the last dimension.</param>
    /// <param name="updates">What is scattered.</param>
    /// <param name="numbers">The roles of the dimensions.</param>
    /// <param name="mode">What happens outside.</param>
    public JaxValue Scatter(ScatterOperation operation, JaxValue x, JaxValue indices, JaxValue updates, ScatterDimensionNumbers numbers, IndexMode mode) =>
        One(Indexing.Scatter.Of(operation), new Scatter.Parameters(numbers, mode), x, indices, updates);

    /// <summary>Elements at indices along one axis, <c>jnp.take_along_axis</c> for arrays of one shape but for that axis.</summary>
    public JaxValue TakeAlongAxis(JaxValue x, JaxValue indices, int axis)
    {
        Shape others = [.. Enumerable.Range(0, x.Rank).Where(other => other != axis)];
        var numbers = new GatherDimensionNumbers([], [axis], [axis], others, others);
        var vectors = Reshape(indices, indices.Shape.Insert(indices.Rank, 1));
        return Gather(x, vectors, numbers, [.. Enumerable.Range(0, x.Rank).Select(other => Math.Min(1, x.Shape[other]))], IndexMode.PromiseInBounds);
    }

    /// <summary><c>dynamic_slice</c>; negative starts count from the end, then they are clamped.</summary>
    public JaxValue DynamicSlice(JaxValue x, JaxValue[] starts, Shape sizes) =>
        One(Indexing.DynamicSlice.Instance, new DynamicSlice.Parameters(sizes), [x, .. Wrapped(x, starts)]);

    /// <summary><c>dynamic_update_slice</c>; negative starts count from the end, then they are clamped.</summary>
    public JaxValue DynamicUpdateSlice(JaxValue x, JaxValue update, JaxValue[] starts) =>
        One(Indexing.DynamicUpdateSlice.Instance, [x, update, .. Wrapped(x, starts)]);

    /// <summary><c>dynamic_slice_in_dim</c>.</summary>
    public JaxValue DynamicSliceInDim(JaxValue x, JaxValue start, int size, int axis) => DynamicSlice(x, At(x, start, axis), x.Shape.With(axis, size));

    /// <summary><c>dynamic_index_in_dim</c> without the dimension.</summary>
    public JaxValue DynamicIndexInDim(JaxValue x, JaxValue index, int axis) => Squeeze(DynamicSliceInDim(x, index, 1, axis), axis);

    /// <summary><c>dynamic_update_index_in_dim</c>: the update lacks the dimension.</summary>
    public JaxValue DynamicUpdateIndexInDim(JaxValue x, JaxValue update, JaxValue index, int axis) =>
        DynamicUpdateSlice(x, ExpandDims(update, axis), At(x, index, axis));

    /// <summary><c>sort</c>: by the first <paramref name="keys"/> operands.</summary>
    public JaxValue[] Sort(JaxValue[] operands, int dimension, int keys = 1) =>
        _cx.Bind(Sorting.Sort.Instance, new Sort.Parameters(dimension, keys), operands);

    /// <summary><c>top_k</c> along the last dimension.</summary>
    public (JaxValue Values, JaxValue Indices) TopK(JaxValue x, int count)
    {
        var results = _cx.Bind(Sorting.TopK.Instance, new TopK.Parameters(count), x);
        return (results[0], results[1]);
    }

    private JaxValue[] At(JaxValue x, JaxValue start, int axis) =>
        [.. Enumerable.Range(0, x.Rank).Select(i => i == axis ? start : Scalar(0, start.Dtype))];

    private JaxValue[] Wrapped(JaxValue x, JaxValue[] starts)
    {
        var result = new JaxValue[starts.Length];
        for (var i = 0; i < starts.Length; i++)
        {
            result[i] = i < x.Rank ? Wrapped(starts[i], x.Shape[i]) : starts[i];
        }

        return result;
    }

    private JaxValue Wrapped(JaxValue start, int size)
    {
        if (start.Dtype.Kind == DtypeKind.UnsignedInteger || !start.Dtype.IsInteger)
        {
            return start;
        }

        if (start is JaxArray { Rank: 0 } known)
        {
            var value = known.Value.Int64At(0);
            return value < 0 ? Scalar(value + size, start.Dtype) : start;
        }

        return start.Rank == 0 ? Select(Lt(start, Scalar(0, start.Dtype)), Add(start, Scalar(size, start.Dtype)), start) : start;
    }
}

using Nnx.Jax.Core;
using Nnx.Python.Building;
using Nnx.Python.Objects;

namespace Nnx.Jax.Lax.Module;

/// <summary>The functions of <c>jax.lax</c> that slice at computed places.</summary>
internal static class IndexNames
{
    public static void Add(ModuleBuilder module) => module
        .Lax("dynamic_slice", "operand, start_indices, slice_sizes, *, allow_negative_indices=True", static a =>
            a.Lax.DynamicSlice(a.Value(0), Starts(a, 1), a.Ints(2)))
        .Lax("dynamic_update_slice", "operand, update, start_indices, *, allow_negative_indices=True", static a =>
            a.Lax.DynamicUpdateSlice(a.Value(0), a.Value(1), Starts(a, 2)))
        .Lax("dynamic_slice_in_dim", "operand, start_index, slice_size, axis=0, *, allow_negative_indices=True", static a =>
        {
            var x = a.Value(0);
            return a.Lax.DynamicSliceInDim(x, a.Value(1), a.Int(2), a.Axis(3, x.Rank));
        })
        .Lax("dynamic_index_in_dim", "operand, index, axis=0, keepdims=True, *, allow_negative_indices=True", static a =>
        {
            var x = a.Value(0);
            var axis = a.Axis(2, x.Rank);
            var slice = a.Lax.DynamicSliceInDim(x, a.Value(1), 1, axis);
            return a.Flag(3) ? slice : a.Lax.Squeeze(slice, axis);
        })
        .Lax("dynamic_update_slice_in_dim", "operand, update, start_index, axis, *, allow_negative_indices=True", static a =>
        {
            var x = a.Value(0);
            var (start, axis) = (a.Value(2), a.Axis(3, x.Rank));
            JaxValue[] starts = [.. Enumerable.Range(0, x.Rank).Select(i => i == axis ? start : a.Lax.Scalar(0, start.Dtype))];
            return a.Lax.DynamicUpdateSlice(x, a.Value(1), starts);
        })
        .Lax("dynamic_update_index_in_dim", "operand, update, index, axis, *, allow_negative_indices=True", static a =>
        {
            var (x, update) = (a.Value(0), a.Value(1));
            var (start, axis) = (a.Value(2), a.Axis(3, x.Rank));
            JaxValue[] starts = [.. Enumerable.Range(0, x.Rank).Select(i => i == axis ? start : a.Lax.Scalar(0, start.Dtype))];
            return a.Lax.DynamicUpdateSlice(x, update.Rank == x.Rank ? update : a.Lax.ExpandDims(update, axis), starts);
        });

    private static JaxValue[] Starts(LaxArguments a, int index)
    {
        if (a[index] is JaxValue { Rank: 1 } vector)
        {
            return [.. Enumerable.Range(0, vector.Shape[0]).Select(i => a.Lax.IndexInDim(vector, i, 0))];
        }

        return a.Values(index);
    }
}

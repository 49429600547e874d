using Nnx.Jax.Arrays;
using Nnx.Jax.Backend.Operations;
using Nnx.Jax.Dtypes;

namespace Nnx.Jax.Backend;

/// <summary>Operations that combine elements along dimensions, and sorting.</summary>
public interface IReductionOperations
{
    /// <summary>Combines all elements along some axes, which disappear.</summary>
    NDArray Reduce(Reduction reduction, NDArray operand, params ReadOnlySpan<int> axes);

    /// <summary><c>argmax</c> or <c>argmin</c> along one axis, which disappears; the first of equals, the first NaN where there is one.</summary>
    NDArray ArgReduce(NDArray operand, int axis, bool greatest, Dtype indexDtype);

    /// <summary>Combines each element with all before it (or, reversed, after it) along one axis.</summary>
    NDArray Cumulative(CumulativeOperation operation, NDArray operand, int axis, bool reverse = false);

    /// <summary><c>reduce_window</c>; padding counts as the neutral element. Sum, product, max and min.</summary>
    NDArray ReduceWindow(Reduction reduction, NDArray operand, Window window);

    /// <summary><c>select_and_scatter_add</c>: adds each element of <paramref name="source"/> where the window over <paramref name="operand"/> has its greatest (or least) element.</summary>
    NDArray SelectAndScatterAdd(NDArray source, NDArray operand, Window window, bool greatest);

    /// <summary><c>select_and_gather_add</c>: the tangents from where the window over <paramref name="operand"/> has its greatest (or least) element.</summary>
    NDArray SelectAndGatherAdd(NDArray tangents, NDArray operand, Window window, bool greatest);

    /// <summary><c>sort</c>: sorts by the first <paramref name="keys"/> operands, stable, NaN last, and moves the others along.</summary>
    NDArray[] Sort(ReadOnlySpan<NDArray> operands, int dimension, int keys);

    /// <summary><c>top_k</c> along the last dimension: values, greatest first, and their indices as int32; the first of equals.</summary>
    (NDArray Values, NDArray Indices) TopK(NDArray operand, int count);
}

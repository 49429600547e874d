using Nnx.Jax.Arrays;
using Nnx.Jax.Backend.Operations;

namespace Nnx.Jax.Backend;

/// <summary>Operations that move elements to or from computed positions; they take any dtype.</summary>
public interface IIndexOperations
{
    /// <summary><c>dynamic_slice</c>: a window of the given sizes; starts are clamped so that it fits.</summary>
    NDArray DynamicSlice(NDArray operand, ReadOnlySpan<long> starts, params ReadOnlySpan<int> sizes);

    /// <summary><c>dynamic_update_slice</c>: the operand with a window replaced; starts are clamped so that it fits.</summary>
    NDArray DynamicUpdateSlice(NDArray operand, NDArray update, params ReadOnlySpan<long> starts);

    /// <summary><c>gather</c>.</summary>
    /// <param name="operand">Where elements come from.</param>
    /// <param name="indices">Integers; index vectors along the last dimension.</param>
    /// <param name="numbers">The roles of the dimensions.</param>
    /// <param name="sliceSizes">The window, one entry an operand dimension.</param>
    /// <param name="mode">What happens outside.</param>
    /// <param name="fill">A scalar for <see cref="IndexMode.FillOrDrop"/>; null gives NaN for floats, the least or greatest value for integers, as JAX does.</param>
    NDArray Gather(NDArray operand, NDArray indices, GatherDimensionNumbers numbers, ReadOnlySpan<int> sliceSizes, IndexMode mode, NDArray? fill = null);

    /// <summary><c>scatter</c> and its combining forms.</summary>
    /// <param name="operation">How updates meet what is there.</param>
    /// <param name="operand">The array before.</param>
    /// <param name="indices">Integers; index vectors along the last dimension.</param>
    /// <param name="updates">What is scattered, of the operand's dtype.</param>
    /// <param name="numbers">The roles of the dimensions.</param>
    /// <param name="mode">What happens outside.</param>
    NDArray Scatter(ScatterOperation operation, NDArray operand, NDArray indices, NDArray updates, ScatterDimensionNumbers numbers, IndexMode mode);
}

using Nnx.Jax.Arrays;
using Nnx.Jax.Backend.Operations;
using Nnx.Jax.Dtypes;

namespace Nnx.Jax.Backend;

/// <summary>Operations that move elements by position only; they take any dtype, keys included. Reshapes need no backend: <see cref="NDArray.WithShape"/>.</summary>
public interface IShapeOperations
{
    /// <summary><c>iota</c>: each element is its index along <paramref name="dimension"/>.</summary>
    NDArray Iota(Dtype dtype, Shape shape, int dimension);

    /// <summary>An array of one value.</summary>
    NDArray Full(NDArray scalar, Shape shape);

    /// <summary><c>broadcast_in_dim</c>: dimension <c>i</c> of the operand becomes dimension <c>dimensions[i]</c>; sizes 1 are repeated.</summary>
    NDArray BroadcastInDim(NDArray operand, Shape shape, params ReadOnlySpan<int> dimensions);

    /// <summary><c>transpose</c>: dimension <c>i</c> of the result is dimension <c>permutation[i]</c> of the operand.</summary>
    NDArray Transpose(NDArray operand, params ReadOnlySpan<int> permutation);

    /// <summary><c>rev</c>: reverses along some dimensions.</summary>
    NDArray Reverse(NDArray operand, params ReadOnlySpan<int> dimensions);

    /// <summary><c>concatenate</c> along one dimension.</summary>
    NDArray Concatenate(int dimension, params ReadOnlySpan<NDArray> operands);

    /// <summary><c>pad</c>, one entry a dimension.</summary>
    NDArray Pad(NDArray operand, NDArray value, params ReadOnlySpan<PaddingDimension> padding);

    /// <summary><c>slice</c>, one entry a dimension; no <paramref name="strides"/> means 1.</summary>
    NDArray Slice(NDArray operand, ReadOnlySpan<int> starts, ReadOnlySpan<int> limits, params ReadOnlySpan<int> strides);
}

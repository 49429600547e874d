using Nnx.Jax.Arrays;
using Nnx.Jax.Backend.Operations;
using Nnx.Jax.Dtypes;

namespace Nnx.Jax.Backend;

/// <summary>Sums of products.</summary>
public interface IContractionOperations
{
    /// <summary><c>dot_general</c>.</summary>
    /// <param name="left">The left operand.</param>
    /// <param name="right">The right operand, of the same dtype.</param>
    /// <param name="numbers">The roles of the dimensions.</param>
    /// <param name="result">The dtype of the result, <c>preferred_element_type</c>; products are summed in it, half types in float32.</param>
    NDArray DotGeneral(NDArray left, NDArray right, DotDimensionNumbers numbers, Dtype result);

    /// <summary><c>conv_general_dilated</c>.</summary>
    /// <param name="left">The input.</param>
    /// <param name="right">The kernel, of the same dtype.</param>
    /// <param name="convolution">Everything else.</param>
    /// <param name="result">The dtype of the result.</param>
    NDArray Convolve(NDArray left, NDArray right, Convolution convolution, Dtype result);
}

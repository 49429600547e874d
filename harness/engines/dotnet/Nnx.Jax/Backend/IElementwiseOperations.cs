using Nnx.Jax.Arrays;
using Nnx.Jax.Backend.Operations;
using Nnx.Jax.Dtypes;

namespace Nnx.Jax.Backend;

/// <summary>Operations that look at each position by itself. Operands are of one shape; a scalar goes with any shape.</summary>
public interface IElementwiseOperations
{
    /// <summary>Applies a function of one argument.</summary>
    NDArray Unary(UnaryOperation operation, NDArray operand);

    /// <summary>Applies a function of two arguments of one dtype.</summary>
    NDArray Binary(BinaryOperation operation, NDArray left, NDArray right);

    /// <summary>Compares; the result is bool.</summary>
    NDArray Compare(Comparison comparison, NDArray left, NDArray right);

    /// <summary><c>integer_pow</c>: by repeated multiplication; negative exponents divide.</summary>
    NDArray IntegerPower(NDArray operand, int exponent);

    /// <summary><c>select_n</c>: takes each element from the case that <paramref name="which"/> (bool or int32) names.</summary>
    NDArray Select(NDArray which, params ReadOnlySpan<NDArray> cases);

    /// <summary><c>clamp</c>: <c>min(max(x, low), high)</c>.</summary>
    NDArray Clamp(NDArray low, NDArray operand, NDArray high);

    /// <summary><c>convert_element_type</c> as XLA does it: floats to integers saturate and NaN becomes 0, integers wrap, complex drops its imaginary part.</summary>
    NDArray Convert(NDArray operand, Dtype dtype);

    /// <summary><c>reduce_precision</c>: rounds to a float format and back.</summary>
    NDArray ReducePrecision(NDArray operand, int exponentBits, int mantissaBits);
}

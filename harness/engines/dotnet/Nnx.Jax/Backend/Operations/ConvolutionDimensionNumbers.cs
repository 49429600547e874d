using Nnx.Jax.Arrays;

namespace Nnx.Jax.Backend.Operations;

/// <summary>Where each role stands in the operands of a convolution, as <c>ConvDimensionNumbers</c> says it.</summary>
/// <param name="LhsSpec">Dimension of the batch, of the features, then of each spatial direction in the input.</param>
/// <param name="RhsSpec">Dimension of the output features, of the input features, then of each spatial direction in the kernel.</param>
/// <param name="OutSpec">Dimension of the batch, of the features, then of each spatial direction in the output.</param>
public sealed record ConvolutionDimensionNumbers(Shape LhsSpec, Shape RhsSpec, Shape OutSpec);

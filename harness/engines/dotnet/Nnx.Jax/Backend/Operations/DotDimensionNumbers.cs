using Nnx.Jax.Arrays;

namespace Nnx.Jax.Backend.Operations;

/// <summary>Which dimensions <c>dot_general</c> sums over and which it runs along. The output has the batch dimensions, the free ones of the left, then of the right.</summary>
/// <param name="LhsContracting">Summed dimensions of the left operand.</param>
/// <param name="RhsContracting">Those of the right operand, in the same order.</param>
/// <param name="LhsBatch">Batch dimensions of the left operand.</param>
/// <param name="RhsBatch">Those of the right operand, in the same order.</param>
public sealed record DotDimensionNumbers(Shape LhsContracting, Shape RhsContracting, Shape LhsBatch, Shape RhsBatch);

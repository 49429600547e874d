using Nnx.Jax.Arrays;

namespace Nnx.Jax.Backend.Operations;

/// <summary>XLA's gather dimension numbers; the index vector is always the last dimension of the indices.</summary>
/// <param name="OffsetDims">Dimensions of the output that run inside a window.</param>
/// <param name="CollapsedSliceDims">Dimensions of the operand that a window has one element of and the output has not.</param>
/// <param name="StartIndexMap">Which operand dimension each component of an index vector means.</param>
/// <param name="OperandBatchingDims">Operand dimensions that run along with the indices.</param>
/// <param name="StartIndicesBatchingDims">The dimensions of the indices they run along with.</param>
public sealed record GatherDimensionNumbers(Shape OffsetDims, Shape CollapsedSliceDims, Shape StartIndexMap, Shape OperandBatchingDims, Shape StartIndicesBatchingDims);

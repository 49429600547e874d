using Nnx.Jax.Arrays;

namespace Nnx.Jax.Backend.Operations;

/// <summary>XLA's scatter dimension numbers; the index vector is always the last dimension of the indices.</summary>
/// <param name="UpdateWindowDims">Dimensions of the updates that run inside a window.</param>
/// <param name="InsertedWindowDims">Dimensions of the operand that a window has one element of and the updates have not.</param>
/// <param name="ScatterDimsToOperandDims">Which operand dimension each component of an index vector means.</param>
/// <param name="OperandBatchingDims">Operand dimensions that run along with the indices.</param>
/// <param name="ScatterIndicesBatchingDims">The dimensions of the indices they run along with.</param>
public sealed record ScatterDimensionNumbers(Shape UpdateWindowDims, Shape InsertedWindowDims, Shape ScatterDimsToOperandDims, Shape OperandBatchingDims, Shape ScatterIndicesBatchingDims);

using Nnx.Jax.Arrays;

namespace Nnx.Jax.Backend.Operations;

/// <summary>Everything about <c>conv_general_dilated</c> but its operands.</summary>
/// <param name="Strides">Step of the window, one a spatial direction.</param>
/// <param name="PaddingLow">Zeros before the input, negative to cut.</param>
/// <param name="PaddingHigh">Zeros after the input, negative to cut.</param>
/// <param name="LhsDilation">Distance between input elements.</param>
/// <param name="RhsDilation">Distance between kernel elements.</param>
/// <param name="DimensionNumbers">Where each role stands.</param>
/// <param name="FeatureGroupCount">Groups of features that do not mix.</param>
/// <param name="BatchGroupCount">Groups of the batch that become output features.</param>
public sealed record Convolution(Shape Strides, Shape PaddingLow, Shape PaddingHigh, Shape LhsDilation, Shape RhsDilation, ConvolutionDimensionNumbers DimensionNumbers, int FeatureGroupCount, int BatchGroupCount);

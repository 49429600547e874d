using Nnx.Jax.Arrays;

namespace Nnx.Jax.Backend.Operations;

/// <summary>A window that slides over an array, one entry a dimension.</summary>
/// <param name="Sizes">Its extent.</param>
/// <param name="Strides">Its step.</param>
/// <param name="PaddingLow">Padding before the array.</param>
/// <param name="PaddingHigh">Padding after the array.</param>
/// <param name="BaseDilation">Distance between array elements.</param>
/// <param name="WindowDilation">Distance between window elements.</param>
public sealed record Window(Shape Sizes, Shape Strides, Shape PaddingLow, Shape PaddingHigh, Shape BaseDilation, Shape WindowDilation);

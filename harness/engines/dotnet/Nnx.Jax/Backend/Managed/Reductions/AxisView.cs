using Nnx.Jax.Arrays;

namespace Nnx.Jax.Backend.Managed.Reductions;

/// <summary>An array seen as three dimensions around one axis: what is outside, the axis, what is inside.</summary>
/// <param name="Outer">Product of the sizes before the axis.</param>
/// <param name="Length">Size of the axis.</param>
/// <param name="Inner">Product of the sizes after it, which is also the axis' stride.</param>
internal readonly record struct AxisView(int Outer, int Length, int Inner)
{
    public static AxisView Around(Shape shape, int axis) => Around(shape, axis, axis + 1);

    /// <summary>Some neighbouring axes as one.</summary>
    public static AxisView Around(Shape shape, int first, int end) => new(
        (int)shape[..first].Size, (int)shape[first..end].Size, (int)shape[end..].Size);
}

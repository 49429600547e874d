using Nnx.Jax.Arrays;
using Nnx.Jax.Dtypes;

namespace Nnx.Jax.Backend.Memory;

/// <summary>Makes the arrays that kernels fill, once the meter has agreed.</summary>
internal sealed class Allocator(IAllocationMeter meter)
{
    public NDArray New(Dtype dtype, Shape shape) => Make(dtype, shape, cleared: false);

    public NDArray Zeros(Dtype dtype, Shape shape) => Make(dtype, shape, cleared: true);

    private NDArray Make(Dtype dtype, Shape shape, bool cleared)
    {
        var size = shape.Size;
        var bytes = size > long.MaxValue / dtype.ItemSize ? long.MaxValue : size * dtype.ItemSize;
        meter.Request(bytes);
        SingleAllocationLimit.Runtime.Request(bytes);
        return NDArray.Allocate(dtype, shape, cleared);
    }
}

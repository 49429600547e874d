using Nnx.Jax.Arrays;
using Nnx.Jax.Backend.Memory;
using Nnx.Jax.Dtypes;

namespace Nnx.Jax.Backend.Managed;

/// <summary>The default backend: managed code on System.Numerics.Tensors; needs nothing installed.</summary>
public sealed partial class ManagedBackend : IArrayBackend
{
    private readonly Allocator _allocator;

    /// <summary>A backend that asks a meter before it allocates.</summary>
    /// <param name="meter">The meter; null for the limits of the runtime only.</param>
    public ManagedBackend(IAllocationMeter? meter = null) => _allocator = new(meter ?? SingleAllocationLimit.Runtime);

    /// <inheritdoc/>
    public string Name => "managed";

    // Half types are computed in float32 and rounded once, which is what XLA does with them on a CPU.
    private static bool IsHalf(NDArray array) => array.Dtype.Code is DtypeCode.Float16 or DtypeCode.BFloat16;

    private NDArray Widen(NDArray array) => array.Dtype.Code switch
    {
        DtypeCode.Float16 or DtypeCode.BFloat16 => Convert(array, Dtype.Float32),
        DtypeCode.Complex64 => Convert(array, Dtype.Complex128),
        _ => array,
    };

    private static bool IsNarrow(NDArray array) => IsHalf(array) || array.Dtype == Dtype.Complex64;
}

using Nnx.Jax.Backend.Operations;
using Nnx.Jax.Core;
using Nnx.Jax.Lax.Elementwise;

namespace Nnx.Jax.Lax.Reductions;

/// <summary><c>reduce_and</c>, <c>reduce_or</c> and <c>reduce_xor</c>.</summary>
internal sealed class ReduceBits(string name, Reduction reduction) : Reduce(name, reduction, AcceptedDtypes.IntegerOrBool)
{
    public static ReduceBits And { get; } = new("reduce_and", Reduction.And);

    public static ReduceBits Or { get; } = new("reduce_or", Reduction.Or);

    public static ReduceBits Xor { get; } = new("reduce_xor", Reduction.Xor);
}

namespace Nnx.Jax.Prng;

/// <summary>A key of XLA's random bit generator, laid out as its <c>uint32[4]</c> data.</summary>
/// <param name="First">The first threefry half.</param>
/// <param name="Second">The second threefry half.</param>
public readonly record struct RbgKey(ThreefryKey First, ThreefryKey Second);

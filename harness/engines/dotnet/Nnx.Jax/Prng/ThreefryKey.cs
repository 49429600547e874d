namespace Nnx.Jax.Prng;

/// <summary>A key of threefry-2x32: an element of a <c>key&lt;fry&gt;</c> array, laid out as its <c>uint32[2]</c> data.</summary>
/// <param name="High">The first word.</param>
/// <param name="Low">The second word.</param>
public readonly record struct ThreefryKey(uint High, uint Low);

namespace Nnx.Jax.Backend.Operations;

/// <summary>How <c>pad</c> widens one dimension.</summary>
/// <param name="Low">Elements before; negative cuts.</param>
/// <param name="High">Elements after; negative cuts.</param>
/// <param name="Interior">Elements between any two.</param>
public readonly record struct PaddingDimension(int Low, int High, int Interior);

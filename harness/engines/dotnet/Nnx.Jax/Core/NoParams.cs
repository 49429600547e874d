namespace Nnx.Jax.Core;

/// <summary>The parameters of a primitive that has none.</summary>
internal sealed record NoParams : Params;

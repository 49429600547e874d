namespace Nnx.Jax.Core;

/// <summary>The axis that a batching trace maps over.</summary>
/// <param name="Name">Its name for collectives; null where it has none.</param>
/// <param name="Size">How many members it has.</param>
internal sealed record AxisData(string? Name, int Size);

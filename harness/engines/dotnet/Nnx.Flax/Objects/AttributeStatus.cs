namespace Nnx.Flax.Objects;

/// <summary>What is known of an attribute that is being set.</summary>
/// <param name="IsData">Whether it is to be data.</param>
/// <param name="IsExplicit">Whether the program said so.</param>
internal sealed record AttributeStatus(bool IsData, bool IsExplicit);

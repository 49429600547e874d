namespace Nnx.Jax.Core;

/// <summary>Values of a batch and where its dimension stands in each; null where a value is the same for all members.</summary>
internal readonly record struct Batched(JaxValue[] Values, int?[] Dimensions)
{
    public static implicit operator Batched((JaxValue Value, int? Dimension) one) => new([one.Value], [one.Dimension]);
}

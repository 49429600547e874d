namespace Nnx.Flax.Graph.Definitions;

/// <summary>An array outside of a Variable, which the state holds.</summary>
internal sealed record ArrayAttribute : GraphAttribute
{
    /// <summary>The only one.</summary>
    public static ArrayAttribute Value { get; } = new();
}

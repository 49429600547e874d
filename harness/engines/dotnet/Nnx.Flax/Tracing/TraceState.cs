using Nnx.Flax.Rules;

namespace Nnx.Flax.Tracing;

/// <summary>The trace level at which a Variable or module was made; it may be changed only there.</summary>
/// <param name="Token">Identifies the level.</param>
internal sealed record TraceState(object Token)
{
    /// <summary>The level of now.</summary>
    public static TraceState Current(FlaxContext flax) => new(flax.Jax.TraceLevelToken);

    /// <summary>Whether the current level is this one.</summary>
    public bool IsValid(FlaxContext flax) =>
        ReferenceEquals(Token, flax.Jax.TraceLevelToken) || flax.Holds(TraceRules.AlwaysValid);
}

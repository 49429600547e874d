using Nnx.Flax.Rules;
using Nnx.Jax.Rules;
using Nnx.Optax.Rules;
using Nnx.Releases.Rules;

namespace Nnx.Engine;

/// <summary>The rules of all modelled packages.</summary>
public static class EngineRules
{
    /// <summary>All of them, in no particular order.</summary>
    public static IEnumerable<Rule> All { get; } = [.. JaxRules.All, .. FlaxRules.All, .. OptaxRules.All];
}

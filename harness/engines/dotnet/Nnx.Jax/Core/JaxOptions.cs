using Nnx.Jax.Backend;
using Nnx.Releases.Rules;

namespace Nnx.Jax.Core;

/// <summary>What a run of JAX is set up with.</summary>
/// <param name="Rules">The rules that hold; those of <see cref="Jax.Rules.JaxRules"/> must be among them.</param>
/// <param name="Backend">What computes.</param>
public sealed record JaxOptions(RuleSet Rules, IArrayBackend Backend)
{
    /// <summary>Whether 64-bit dtypes are enabled, <c>jax_enable_x64</c>.</summary>
    public bool X64 { get; init; }

    /// <summary>Whether <c>jit</c> and the control flow functions run Python, <c>jax_disable_jit</c>.</summary>
    public bool DisableJit { get; init; }
}

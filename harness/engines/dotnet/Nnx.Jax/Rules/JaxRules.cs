using Nnx.Releases.Rules;

namespace Nnx.Jax.Rules;

/// <summary>How JAX releases differ beyond their surface. Code asks for a rule, never compares a version.</summary>
public static class JaxRules
{
    /// <summary>The rules of all areas.</summary>
    public static IEnumerable<Rule> All =>
    [
        .. TracingRules.All,
        .. TextRules.All,
        .. ControlFlowRules.All,
        .. RandomRules.All,
        .. NumpyRules.All,
    ];
}

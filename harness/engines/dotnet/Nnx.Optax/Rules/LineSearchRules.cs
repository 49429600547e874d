using Nnx.Releases.Rules;

namespace Nnx.Optax.Rules;

/// <summary>Differences in L-BFGS and line searches.</summary>
internal static class LineSearchRules
{
    private static readonly RuleTable Table = new("optax");

    /// <summary>The first step of L-BFGS is no longer than 1.</summary>
    public static Rule FirstStepIsCapped { get; } = Table.Add(
        "optax.first-step-is-capped", ">=0.2.4", "d25e9e5a",
        "scale_by_lbfgs scales its first updates to a norm of at most 1.");

    /// <summary>The products of L-BFGS keep their dtype.</summary>
    public static Rule ProductsKeepDtype { get; } = Table.Add(
        "optax.products-keep-dtype", ">=0.2.6", "optax/_src/transform.py in 0.2.6",
        "The loops of scale_by_lbfgs cast their carry to the dtype it had.");

    /// <summary>The line search of L-BFGS begins with a step of 1.</summary>
    public static Rule SearchBeginsWithOne { get; } = Table.Add(
        "optax.search-begins-with-one", ">=0.2.4", "d25e9e5a",
        "lbfgs searches up to 20 steps, each time from 1; before, up to 15 from the last one.");

    public static IEnumerable<Rule> All => Table.Rules;
}

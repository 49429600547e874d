using Nnx.Releases.Rules;

namespace Nnx.Flax.Rules;

/// <summary>Differences in noticing a mutation from another trace level.</summary>
internal static class TraceRules
{
    private static readonly RuleTable Table = new("flax");

    /// <summary>Mutation from another trace level goes unnoticed.</summary>
    public static Rule AlwaysValid { get; } = Table.Add(
        "nnx.trace-state-always-valid", ">=0.10.1,<0.10.5", "c12ba53e, b75de891",
        "A TraceState says that it is valid whatever the current trace is.");

    public static IEnumerable<Rule> All => Table.Rules;
}

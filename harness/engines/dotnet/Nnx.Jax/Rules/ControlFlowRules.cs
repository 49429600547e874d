using Nnx.Releases.Rules;

namespace Nnx.Jax.Rules;

/// <summary>Differences in the words of the control flow functions.</summary>
internal static class ControlFlowRules
{
    private static readonly RuleTable Table = new("jax");

    /// <summary>Errors about carries no longer explain what a type is.</summary>
    public static Rule CarryTypesUnexplained { get; } = Table.Add(
        "jax.carry-types-unexplained", ">=0.6.0", "jax#27231",
        "Carry errors say 'equal types' instead of 'equal types (e.g. shapes and dtypes of arrays)'.");

    public static IEnumerable<Rule> All => Table.Rules;
}

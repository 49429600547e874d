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

    /// <summary>Errors about the structure of a carry name its leaves by their abstract class.</summary>
    public static Rule CarryLeavesAreAvals { get; } = Table.Add(
        "jax.carry-leaves-are-avals", ">=0.8.2", "jax#33182",
        "A leaf of the initial carry is called a ShapedArray in errors, whatever class the program's value has.");

    /// <summary>The length that a scan is given is not compared with the arrays.</summary>
    public static Rule ScanLengthUnchecked { get; } = Table.Add(
        "jax.scan-length-unchecked", ">=0.8.2,<0.9.1", "jax#33182, fixed by jax#34990",
        "A length that disagrees with the arrays ends in an AssertionError without a message.");

    /// <summary>Differences between branches are listed.</summary>
    public static Rule BranchDifferencesListed { get; } = Table.Add(
        "jax.branch-differences-listed", ">=0.4.36", "jax#25140",
        "Branches that return different structures are reported difference by difference, before by their two structures.");

    /// <summary>Errors about branches say which functions they are.</summary>
    public static Rule BranchesDescribed { get; } = Table.Add(
        "jax.branches-described", ">=0.6.0", "jax#27231",
        "Errors about branches begin with 'cond branch outputs must have' or 'cond branches must have' and describe the branches.");

    public static IEnumerable<Rule> All => Table.Rules;
}

using Nnx.Releases.Rules;

namespace Nnx.Optax.Rules;

/// <summary>Differences in numerics.</summary>
internal static class NumericRules
{
    private static readonly RuleTable Table = new("optax");

    /// <summary>Counters may be of any integer or float dtype.</summary>
    public static Rule IncrementsTakeAnyNumber { get; } = Table.Add(
        "optax.increments-take-any-number", ">=0.2.4", "c0e42282",
        "safe_increment takes counts of any integer or float dtype; before, anything but int32 was an error.");

    public static IEnumerable<Rule> All => Table.Rules;
}

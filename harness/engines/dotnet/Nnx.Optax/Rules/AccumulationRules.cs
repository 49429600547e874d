using Nnx.Releases.Rules;

namespace Nnx.Optax.Rules;

/// <summary>Differences in <c>MultiSteps</c>.</summary>
internal static class AccumulationRules
{
    private static readonly RuleTable Table = new("optax");

    /// <summary>Accumulated gradients take the dtype of updates.</summary>
    public static Rule SumsTakeDtypeOfUpdates { get; } = Table.Add(
        "optax.sums-take-dtype-of-updates", ">=0.2.4,<0.2.7", "ff0b9654, 7a58a58f",
        "MultiSteps casts accumulated gradients to the dtype of the final updates, also when it skips a step.");

    /// <summary>Accumulated gradients have a dtype of their own.</summary>
    public static Rule SumsHaveDtype { get; } = Table.Add(
        "optax.sums-have-dtype", ">=0.2.7", "7a58a58f",
        "MultiSteps accumulates in accumulator_dtype, and casts the states of its optimizer to what they were.");

    /// <summary>Skipped steps tell arrays from other arguments.</summary>
    public static Rule SkipsSplitArguments { get; } = Table.Add(
        "optax.skips-split-arguments", ">=0.2.5", "optax/transforms/_accumulation.py in 0.2.5",
        "A skipped step of MultiSteps passes arguments that are no arrays past eval_shape.");

    public static IEnumerable<Rule> All => Table.Rules;
}

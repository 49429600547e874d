using Nnx.Releases.Rules;

namespace Nnx.Optax.Rules;

/// <summary>Differences in arithmetic on trees.</summary>
internal static class TreeRules
{
    private static readonly RuleTable Table = new("optax");

    /// <summary>None among updates is passed on.</summary>
    public static Rule NoneUpdatesStay { get; } = Table.Add(
        "optax.none-updates-stay", ">=0.2.4", "3b088fdc",
        "Where updates have None the result has None, even if parameters or states have an array there.");

    /// <summary>None among updates is passed on by momentum, too.</summary>
    public static Rule TraceKeepsNone { get; } = Table.Add(
        "optax.trace-keeps-none", ">=0.2.5", "c28fe43e",
        "trace passes on None among updates.");

    /// <summary>Sums over no leaves are 0.</summary>
    public static Rule EmptySumsAreZero { get; } = Table.Add(
        "optax.empty-sums-are-zero", ">=0.2.4", "d2d30b82",
        "The sum and the inner product of trees without leaves are 0 instead of an error.");

    /// <summary>Norms are always arrays.</summary>
    public static Rule NormsAreArrays { get; } = Table.Add(
        "optax.norms-are-arrays", ">=0.2.5", "2bc89e45",
        "The norm of a tree is made an array of its own.");

    /// <summary>The scalar of <c>tree_add_scale</c> takes the dtype of the leaves.</summary>
    public static Rule AddScaleCasts { get; } = Table.Add(
        "optax.add-scale-casts", "<0.2.6", "adcaca11",
        "tree_add_scale converts its scalar to the dtype of each leaf.");

    /// <summary>Leaves without elements do not take part in the largest and smallest element.</summary>
    public static Rule ExtremesSkipEmptyLeaves { get; } = Table.Add(
        "optax.extremes-skip-empty-leaves", ">=0.2.7", "tree_math.py in 0.2.7",
        "tree_max and tree_min leave out empty leaves and begin with a Python infinity.");

    public static IEnumerable<Rule> All => Table.Rules;
}

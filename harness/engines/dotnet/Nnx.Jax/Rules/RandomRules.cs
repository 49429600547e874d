using Nnx.Releases.Rules;

namespace Nnx.Jax.Rules;

/// <summary>Differences in random numbers.</summary>
internal static class RandomRules
{
    private static readonly RuleTable Table = new("jax");

    /// <summary>Random bits are made in a way that can be divided among devices.</summary>
    public static Rule Partitionable { get; } = Table.Add(
        "jax.threefry-partitionable", ">=0.5.0", "jax_threefry_partitionable",
        "threefry counts each element by itself, so that splits and bits differ from those before.");

    public static IEnumerable<Rule> All => Table.Rules;
}

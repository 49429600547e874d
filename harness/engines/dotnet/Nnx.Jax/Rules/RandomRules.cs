using Nnx.Releases.Rules;

namespace Nnx.Jax.Rules;

/// <summary>Differences in random numbers and their keys.</summary>
internal static class RandomRules
{
    private static readonly RuleTable Table = new("jax");

    /// <summary>Random bits are made in a way that can be divided among devices.</summary>
    public static Rule Partitionable { get; } = Table.Add(
        "jax.threefry-partitionable", ">=0.5.0", "jax_threefry_partitionable",
        "threefry counts each element by itself, so that splits and bits differ from those before.");

    /// <summary>The error for np.asarray of a key says what to do.</summary>
    public static Rule KeysNameHostArrays { get; } = Table.Add(
        "jax.keys-name-host-arrays", ">=0.4.36", "jax#24776",
        "np.asarray of a key array raises TypeError that points to jax.random.key_data; before, NotImplementedError.");

    public static IEnumerable<Rule> All => Table.Rules;
}

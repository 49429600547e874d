using Nnx.Releases.Rules;

namespace Nnx.Optax.Rules;

/// <summary>Differences in transformations that draw random numbers.</summary>
internal static class NoiseRules
{
    private static readonly RuleTable Table = new("optax");

    /// <summary>Noise takes keys.</summary>
    public static Rule TakesKeys { get; } = Table.Add(
        "optax.noise-takes-keys", ">=0.2.5", "optax/transforms/_adding.py in 0.2.5",
        "add_noise takes a typed key, and warns of seeds; before, a seed for a raw key.");

    /// <summary>The warning about seeds names 0.2.7.</summary>
    public static Rule SeedsEndWith027 { get; } = Table.Add(
        "optax.seeds-end-with-0.2.7", ">=0.2.6", "optax/transforms/_adding.py in 0.2.6",
        "The warnings about seeds say optax 0.2.7, before optax 0.3.0.");

    /// <summary>Keys are made when the state is.</summary>
    public static Rule KeysAreMadeAtInit { get; } = Table.Add(
        "optax.keys-are-made-at-init", ">=0.2.7", "optax/transforms/_adding.py in 0.2.7",
        "add_noise makes its key in init instead of when it is called.");

    /// <summary>Random trees have the dtypes of their model.</summary>
    public static Rule SamplesKeepDtype { get; } = Table.Add(
        "optax.samples-keep-dtype", ">=0.2.4", "optax/tree_utils/_random.py in 0.2.4",
        "tree_random_like passes the dtype of each leaf to the sampler.");

    public static IEnumerable<Rule> All => Table.Rules;
}

using Nnx.Releases.Rules;

namespace Nnx.Flax.Rules;

/// <summary>Differences in streams of random keys.</summary>
internal static class RngRules
{
    private static readonly RuleTable Table = new("flax");

    public static Rule IsMapping { get; } = Table.Add(
        "nnx.rngs-is-mapping", "<0.10.4", "nnx.Rngs",
        "Rngs is a Mapping.");

    public static Rule StreamsCheckObject { get; } = Table.Add(
        "nnx.rngs-streams-check-object", "<0.10.7", "nnx.RngStream.__call__",
        "Drawing a key checks the trace level of the stream, and says that it cannot be called.");

    public static Rule StreamsCheckVariable { get; } = Table.Add(
        "nnx.rngs-streams-check-variable", ">=0.12.1", "nnx.RngStream.__call__",
        "Drawing a key checks the trace level of the counter and names it.");

    public static Rule StreamsTakeSeeds { get; } = Table.Add(
        "nnx.rngs-streams-take-seeds", ">=0.10.7", "nnx.RngStream.__init__",
        "A stream takes a seed or key itself, keeps its tag, and makes its counter.");

    public static Rule StreamsNamedFirst { get; } = Table.Add(
        "nnx.rngs-streams-named-first", "<0.11.0", "nnx.RngStream.__init__",
        "The tag of a stream comes before its key.");

    public static Rule OnlyDefaultKeys { get; } = Table.Add(
        "nnx.rngs-only-default-keys", "==0.10.7", "nnx.rnglib.get_fry_dtype",
        "Only keys of the default kind are accepted.");

    public static Rule LongMissingMessage { get; } = Table.Add(
        "nnx.rngs-long-missing-message", "<0.11.0", "nnx.Rngs._get_stream",
        "A missing stream is said to be 'No RNG named ... or default'.");

    public static Rule RefusesSpecialNames { get; } = Table.Add(
        "nnx.rngs-refuses-special-names", ">=0.12.7", "nnx.Rngs.__getattr__",
        "Names with two underscores at both ends are no streams.");

    public static Rule ReseedDerives { get; } = Table.Add(
        "nnx.rngs-reseed-derives", ">=0.11.0", "nnx.reseed",
        "reseed draws the new key from a stream of the given seed, and takes a policy.");

    public static Rule ForkSplitWarns { get; } = Table.Add(
        "nnx.rngs-fork-split-warns", ">=0.12.6", "nnx.Rngs.fork",
        "fork(split=…) warns in favour of split.");

    public static Rule BackupsAreValues { get; } = Table.Add(
        "nnx.rngs-backups-are-values", "<0.10.7", "nnx.split_rngs",
        "Backups of streams keep values read through hooks; later raw values.");

    public static Rule SplitReturnsNodes { get; } = Table.Add(
        "nnx.rngs-split-returns-nodes", ">=0.12.6", "nnx.split_rngs",
        "Without graph updates split_rngs and fork_rngs return changed copies.");

    public static IEnumerable<Rule> All => Table.Rules;
}

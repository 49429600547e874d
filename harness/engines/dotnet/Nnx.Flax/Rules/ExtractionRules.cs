using Nnx.Releases.Rules;

namespace Nnx.Flax.Rules;

/// <summary>Differences in replacing the graph nodes of a tree by their states.</summary>
internal static class ExtractionRules
{
    private static readonly RuleTable Table = new("flax");

    public static Rule SkipsChecksWithoutPrefix { get; } = Table.Add(
        "nnx.extract-skips-checks-without-prefix", ">=0.10.4", "nnx.extract.to_tree",
        "Where no prefix is given, aliases and trace levels are not looked at.");

    public static Rule NamesShortTypes { get; } = Table.Add(
        "nnx.extract-names-short-types", ">=0.11.0", "nnx.extract.check_consistent_aliasing",
        "The message on aliases names a node's class without its module.");

    public static IEnumerable<Rule> All => Table.Rules;
}

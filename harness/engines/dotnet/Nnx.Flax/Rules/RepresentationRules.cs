using Nnx.Releases.Rules;

namespace Nnx.Flax.Rules;

/// <summary>Differences in representations.</summary>
internal static class RepresentationRules
{
    private static readonly RuleTable Table = new("flax");

    /// <summary>Texts are shown in quotes, and collections item by item.</summary>
    public static Rule QuotesTexts { get; } = Table.Add(
        "nnx.repr-quotes-texts", ">=0.10.3", "c59bc1a9",
        "Values that are texts are shown by repr; before, a text stood for its own representation.");

    /// <summary>The first line carries a comment with sizes.</summary>
    public static Rule ShowsSizes { get; } = Table.Add(
        "nnx.repr-shows-sizes", ">=0.10.3", "3d1f55a0",
        "Variables and modules show the number of elements and bytes behind their name.");

    public static IEnumerable<Rule> All => Table.Rules;
}

using Nnx.Releases.Rules;

namespace Nnx.Flax.Rules;

/// <summary>Differences in filters.</summary>
internal static class FilterRules
{
    private static readonly RuleTable Table = new("flax");

    /// <summary>A filter by type looks at the <c>type</c> of what it judges as well.</summary>
    public static Rule OfTypeAsksType { get; } = Table.Add(
        "nnx.of-type-asks-type", "<0.11.0", "e8984b70",
        "OfType also holds where the value has a `type` attribute that is a subclass, as VariableState has.");

    /// <summary><c>PathContains</c> shows whether it compares whole keys.</summary>
    public static Rule PathContainsExact { get; } = Table.Add(
        "nnx.path-contains-exact", ">=0.12.2", "3d340558",
        "PathContains takes exact=False, which looks for the key's text inside each part of the path, and shows the setting.");

    public static IEnumerable<Rule> All => Table.Rules;
}

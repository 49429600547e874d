using Nnx.Releases.Rules;

namespace Nnx.Flax.Rules;

/// <summary>Differences in states.</summary>
internal static class StateRules
{
    private static readonly RuleTable Table = new("flax");

    public static Rule FlatStateIsDict { get; } = Table.Add(
        "nnx.state-flat-state-is-dict", "<0.10.3", "7b50ffec",
        "flat_state() gives a dict; later a FlatState, a sequence of pairs.");

    public static Rule FlatStateIsSorted { get; } = Table.Add(
        "nnx.state-flat-state-is-sorted", ">=0.10.4", "nnx.FlatState",
        "A FlatState is sorted by path.");

    public static Rule MethodsWarn { get; } = Table.Add(
        "nnx.state-methods-warn", ">=0.10.4", "nnx.State.split",
        "Methods of State that have a function of the same purpose warn.");

    public static Rule MergesMappings { get; } = Table.Add(
        "nnx.state-merges-mappings", ">=0.10.2", "#4389",
        "Merging accepts plain mappings.");

    public static Rule NestsDictsOnly { get; } = Table.Add(
        "nnx.state-nests-dicts-only", ">=0.12.0", "nnx.State.__getitem__",
        "Only dicts inside a State are shown as States; before, all mappings.");

    public static Rule PureDictConvertsKeys { get; } = Table.Add(
        "nnx.state-pure-dict-converts-keys", ">=0.10.1", "nnx.State.replace_by_pure_dict",
        "replace_by_pure_dict takes texts of digits for numbers.");

    public static Rule PureDictTriesExactKeys { get; } = Table.Add(
        "nnx.state-pure-dict-tries-exact-keys", ">=0.11.2", "nnx.replace_by_pure_dict",
        "replace_by_pure_dict looks for a path as it stands before it takes texts for numbers.");

    public static Rule DifferenceBroken { get; } = Table.Add(
        "nnx.state-difference-broken", ">=0.10.4,<0.12.1", "nnx.statelib.diff",
        "The difference of States asks a FlatState for items(), which it lacks.");

    public static IEnumerable<Rule> All => Table.Rules;
}

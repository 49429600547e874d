using System.Text.Json.Nodes;
using Nnx.Conformance.Harness.Agreement;
using Nnx.Conformance.Harness.Outcomes;
using Nnx.Conformance.Matrix.Changes;
using Nnx.Conformance.Matrix.Summaries;
using Nnx.Conformance.Reports.Words;

namespace Nnx.Conformance.Reports.Histories;

/// <summary>Says what a cell was on the release before and what it is now.</summary>
internal static class ChangeText
{
    private const int HeadLength = 180;
    private const int ShownValues = 3;

    /// <summary>Before and after, in the words that matter to the kind of change.</summary>
    public static (string Before, string After) Of(CellResult before, CellResult after) => after.Change switch
    {
        Change.AlteredValue => Values(before.Outcome!, after.Outcome!),
        Change.AlteredWarning => Warnings(before.Outcome!, after.Outcome!),
        _ => (Say(before.Outcome), Say(after.Outcome)),
    };

    private static string Say(Outcome? outcome) => outcome switch
    {
        null => "not run",
        { Kind: OutcomeKind.Pass } => "works",
        { Error: { } error } => Cut($"{error.Type}: {OutcomeWords.Head(error.Message)}"),
        _ => OutcomeWords.Kind(outcome.Kind),
    };

    private static (string Before, string After) Values(Outcome before, Outcome after)
    {
        var old = before.Observations.ToLookup(value => value.Key, value => value.Value, StringComparer.Ordinal);
        var now = after.Observations.ToLookup(value => value.Key, value => value.Value, StringComparer.Ordinal);
        var names = old.Select(value => value.Key).Union(now.Select(value => value.Key)).Where(name => !Same(old[name], now[name])).ToList();
        return (Values(names, old), Values(names, now));
    }

    private static bool Same(IEnumerable<JsonNode?> before, IEnumerable<JsonNode?> after) =>
        before.Count() == after.Count() && before.Zip(after).All(pair => ObservedValues.Same(pair.First, pair.Second));

    private static string Values(List<string> names, ILookup<string, JsonNode?> values) =>
        string.Join("; ", names.Take(ShownValues).Select(name => Cut($"{name} = {string.Join(", ", values[name].Select(ValueWords.Say).DefaultIfEmpty("not observed"))}")))
        + (names.Count > ShownValues ? $"; {names.Count - ShownValues} more" : "");

    private static (string Before, string After) Warnings(Outcome before, Outcome after)
    {
        var gone = before.Warnings.Except(after.Warnings).Select(warning => "no longer " + Say(warning));
        var come = after.Warnings.Except(before.Warnings).Select(warning => "now " + Say(warning));
        return ("", string.Join("; ", gone.Concat(come).DefaultIfEmpty("the same warnings, another number of times")));
    }

    private static string Say(ProgramWarning warning) => Cut($"{warning.Category}: {OutcomeWords.Head(warning.Message)}");

    private static string Cut(string text) => text.Length <= HeadLength ? text : text[..HeadLength] + "…";
}

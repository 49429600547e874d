using Nnx.Conformance.Cli.Requests;
using Nnx.Conformance.Harness.Agreement;
using Nnx.Conformance.Harness.Outcomes;
using Nnx.Conformance.Matrix.Changes;
using Spectre.Console;

namespace Nnx.Conformance.Cli.Output;

/// <summary>Differences, those of a kind together.</summary>
internal static class DifferenceTable
{
    public static void Write(IAnsiConsole console, IReadOnlyList<Difference> differences)
    {
        if (differences.Count == 0)
        {
            console.WriteLine("no difference");
            return;
        }

        foreach (var kind in differences.GroupBy(difference => difference.Change))
        {
            console.WriteLine($"{Word(kind.Key)}: {kind.Count()}");
            var table = new Table().AddColumns("scenario", "where", "before", "after").Border(TableBorder.Simple);
            foreach (var difference in kind)
            {
                table.AddRow([.. new[] { difference.Scenario, difference.Where, Say(difference.Before), Say(difference.After) }.Select(Markup.Escape)]);
            }

            console.Write(table);
        }
    }

    private static string Word(Change change) => change switch
    {
        Change.AlteredError => "altered error",
        Change.AlteredValue => "altered value",
        Change.AlteredWarning => "altered warning",
        _ => change.ToString().ToLowerInvariant(),
    };

    private static string Say(Outcome outcome) =>
        outcome.Error is { } error ? $"{error.Type}: {MessageHead.Of(error.Message)}" : outcome.Kind.Word();
}

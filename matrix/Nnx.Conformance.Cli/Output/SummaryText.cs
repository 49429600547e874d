using Nnx.Conformance.Cli.Requests;
using Nnx.Conformance.Harness.Outcomes;
using Nnx.Conformance.Matrix.Summaries;
using Nnx.Conformance.Matrix.Verdicts;

namespace Nnx.Conformance.Cli.Output;

/// <summary>Says in a few lines what a matrix came to, and what exit code follows.</summary>
internal static class SummaryText
{
    private const int MostDeviations = 20;

    public static IEnumerable<string> Lines(MatrixSummary summary)
    {
        var figures = summary.Figures;
        var unanswered = figures.Outcomes
            .Where(kind => kind.Value > 0 && !kind.Key.IsAnswer())
            .Select(kind => $", {kind.Value} {kind.Key.Word()}");
        yield return $"{figures.Cells} cells: {figures.Verdicts[Verdict.Conforms]} as claimed, {figures.Verdicts[Verdict.Deviates]} deviate"
            + string.Concat(unanswered)
            + (figures.NotRun > 0 ? $", {figures.NotRun} not run" : "");
        var deviations = Deviations(summary).ToArray();
        foreach (var line in deviations.Take(MostDeviations))
        {
            yield return "  deviates: " + line;
        }

        if (deviations.Length > MostDeviations)
        {
            yield return $"  (+{deviations.Length - MostDeviations} more tracks that deviate)";
        }
    }

    /// <summary>The exit code of a verb that shows a summary.</summary>
    public static int ExitCodeOf(MatrixSummary summary, RequestedMatrix matrix)
    {
        if (matrix.Problems.Count > 0)
        {
            return ExitCode.WrongRequest;
        }

        if (summary.Figures.Verdicts[Verdict.Deviates] > 0)
        {
            return ExitCode.Deviates;
        }

        var answered = summary.Figures.Outcomes.Where(kind => kind.Key.IsAnswer()).Sum(kind => kind.Value);
        return answered < summary.Figures.Cells ? ExitCode.Unchecked : ExitCode.Conforms;
    }

    private static IEnumerable<string> Deviations(MatrixSummary summary) =>
        from row in summary.Rows
        from track in row.Tracks
        let cells = track.Cells.Where(cell => cell.Verdict == Verdict.Deviates).Select(cell => cell.Release.ToString()).ToArray()
        where cells.Length > 0
        select $"{row.Scenario.Id} on {string.Join(", ", cells)} ({track.Engine}, {track.Configuration}): {track.Statement}";
}

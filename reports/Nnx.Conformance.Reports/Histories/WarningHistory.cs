using Nnx.Conformance.Harness.Outcomes;
using Nnx.Conformance.Matrix.Summaries;

namespace Nnx.Conformance.Reports.Histories;

/// <summary>One warning and the releases that show it.</summary>
/// <param name="Warning">The warning.</param>
/// <param name="Places">Places of the releases, ascending.</param>
public sealed record WarningHistory(ProgramWarning Warning, IReadOnlyList<int> Places)
{
    /// <summary>The warnings of a line, those that came first first.</summary>
    public static IReadOnlyList<WarningHistory> Of(CellTrack track) =>
    [
        .. track.Cells
            .SelectMany((cell, place) => (cell.Outcome?.Warnings ?? []).Distinct().Select(warning => (warning, place)))
            .GroupBy(found => found.warning, found => found.place)
            .Select(found => new WarningHistory(found.Key, [.. found])),
    ];
}

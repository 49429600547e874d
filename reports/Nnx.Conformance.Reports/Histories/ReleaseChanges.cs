using Nnx.Conformance.Catalogue.Scenarios;
using Nnx.Conformance.Matrix.Summaries;
using Nnx.Conformance.Reports.Looks;

namespace Nnx.Conformance.Reports.Histories;

/// <summary>The changes of one kind that came with a release.</summary>
/// <param name="Look">The kind.</param>
/// <param name="Count">How many scenarios changed.</param>
/// <param name="Groups">Those that changed alike, the largest group first.</param>
internal sealed record ReleaseChanges(ChangeLook Look, int Count, IReadOnlyList<ChangeGroup> Groups)
{
    /// <summary>The changes between a release and the one before it, by kind.</summary>
    /// <param name="lines">Scenarios with their outcomes on one engine and configuration.</param>
    /// <param name="place">Place of the release; at least 1.</param>
    public static IReadOnlyList<ReleaseChanges> Of(IReadOnlyList<(Scenario Scenario, CellTrack Track)> lines, int place)
    {
        var kinds = new List<ReleaseChanges>();
        foreach (var look in ChangeLooks.All)
        {
            var found = lines.Where(line => line.Track.Cells[place].Change == look.Change).ToList();
            if (found.Count > 0)
            {
                kinds.Add(new(look, found.Count, Grouped(found, place)));
            }
        }

        return kinds;
    }

    private static List<ChangeGroup> Grouped(List<(Scenario Scenario, CellTrack Track)> found, int place) =>
    [
        .. found
            .GroupBy(line => ChangeText.Of(line.Track.Cells[place - 1], line.Track.Cells[place]), line => line.Scenario)
            .Select(group => new ChangeGroup(group.Key.Before, group.Key.After, [.. group]))
            .OrderByDescending(group => group.Scenarios.Count)
            .ThenBy(group => group.Scenarios[0].Id, StringComparer.Ordinal),
    ];
}

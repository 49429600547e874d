using Nnx.Conformance.Catalogue.Scenarios;
using Nnx.Conformance.Matrix.Summaries;
using Nnx.Conformance.Matrix.Verdicts;
using Nnx.Releases;

namespace Nnx.Conformance.Reports.Histories;

/// <summary>A claim against the cells that it holds for.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Conforming">Cells that conform.</param>
/// <param name="Undecided">Cells that were run and are neither pass nor raise.</param>
/// <param name="Deviating">Cells that deviate.</param>
public sealed record ClaimCheck(
    Claim Claim,
    int Conforming,
    int Undecided,
    IReadOnlyList<(CellTrack Track, CellResult Cell)> Deviating)
{
    /// <summary>The claims of a scenario, as written.</summary>
    public static IReadOnlyList<ClaimCheck> Of(ScenarioRow row)
    {
        var cells = row.Tracks.SelectMany(track => track.Cells.Select(cell => (Track: track, Cell: cell))).ToList();
        return [.. row.Scenario.Claims.Select(claim => Of(claim, [.. cells.Where(found => found.Cell.Claim == claim)]))];
    }

    private static ClaimCheck Of(Claim claim, IReadOnlyList<(CellTrack Track, CellResult Cell)> cells) => new(
        claim,
        cells.Count(found => found.Cell.Verdict == Verdict.Conforms),
        cells.Count(found => found.Cell.Verdict == Verdict.Undecided && found.Cell.Outcome is not null),
        [.. cells.Where(found => found.Cell.Verdict == Verdict.Deviates)]);
}

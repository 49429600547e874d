using Nnx.Conformance.Catalogue.Scenarios;

namespace Nnx.Conformance.Matrix.Summaries;

/// <summary>A scenario with its outcomes on every engine and configuration.</summary>
/// <param name="Scenario">The scenario, with contract, claims, sources and program.</param>
/// <param name="Tracks">One track an engine and configuration, in the summary's order of engines, then of configurations.</param>
/// <param name="Repairs">Ids of the scenarios that say they repair this one; find their rows with <see cref="MatrixSummary.Row"/>.</param>
public sealed record ScenarioRow(Scenario Scenario, IReadOnlyList<CellTrack> Tracks, IReadOnlyList<string> Repairs)
{
    /// <summary>The track of an engine and configuration; null where the summary has none.</summary>
    public CellTrack? Track(string engine, string configuration) =>
        Tracks.FirstOrDefault(track => track.Engine == engine && track.Configuration == configuration);
}

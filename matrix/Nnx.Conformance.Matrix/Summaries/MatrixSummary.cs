using Nnx.Conformance.Harness.Journals;
using Nnx.Releases;

namespace Nnx.Conformance.Matrix.Summaries;

/// <summary>All that reports render: the outcomes of a run, judged and compared. Nothing in it changes.</summary>
/// <param name="Releases">The columns, oldest first.</param>
/// <param name="Engines">Names of the engines; the first is the one that pages show first.</param>
/// <param name="Configurations">Names of the configurations; the first is the one that pages show first.</param>
/// <param name="Rows">One row a scenario, ordered by id.</param>
/// <param name="Provenance">The headers of the journals that the outcomes come from, by engine, configuration and release.</param>
/// <param name="Figures">Counts over all cells.</param>
public sealed record MatrixSummary(
    IReadOnlyList<Release> Releases,
    IReadOnlyList<string> Engines,
    IReadOnlyList<string> Configurations,
    IReadOnlyList<ScenarioRow> Rows,
    IReadOnlyList<JournalHeader> Provenance,
    MatrixFigures Figures)
{
    /// <summary>The row of a scenario; null where the summary has none.</summary>
    public ScenarioRow? Row(string scenario) => Rows.FirstOrDefault(row => row.Scenario.Id == scenario);
}

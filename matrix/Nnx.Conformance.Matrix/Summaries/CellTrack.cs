using Nnx.Releases;

namespace Nnx.Conformance.Matrix.Summaries;

/// <summary>One line of the matrix: a scenario on one engine and configuration, across the releases.</summary>
/// <param name="Engine">Name of the engine.</param>
/// <param name="Configuration">Name of the configuration.</param>
/// <param name="Cells">One cell a release of the summary, in its order; a cell that was not run has no outcome.</param>
/// <param name="Stretches">The same cells joined where neighbours agree, oldest first.</param>
/// <param name="Statement">A sentence: <c>works up to 0.10.4; raises TraceContextError since 0.10.5</c>.</param>
public sealed record CellTrack(
    string Engine,
    string Configuration,
    IReadOnlyList<CellResult> Cells,
    IReadOnlyList<Stretch> Stretches,
    string Statement)
{
    /// <summary>The cell of a release; null where the summary has no such column.</summary>
    public CellResult? At(ReleaseVersion release) => Cells.FirstOrDefault(cell => cell.Release.Version == release);
}

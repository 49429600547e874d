using Nnx.Conformance.Harness.Outcomes;
using Nnx.Conformance.Matrix.Changes;
using Nnx.Conformance.Matrix.Verdicts;

namespace Nnx.Conformance.Matrix.Summaries;

/// <summary>Counts over all cells of a summary.</summary>
/// <remarks>Times are not among them, so that a run that was resumed reports what an undisturbed one does.</remarks>
/// <param name="Cells">Cells that the summary has, run or not.</param>
/// <param name="NotRun">Cells without an outcome.</param>
/// <param name="Outcomes">Cells by kind of outcome; every kind is present.</param>
/// <param name="Verdicts">Cells by verdict; every verdict is present.</param>
/// <param name="Changes">Cells by change; every change is present.</param>
public sealed record MatrixFigures(
    int Cells,
    int NotRun,
    IReadOnlyDictionary<OutcomeKind, int> Outcomes,
    IReadOnlyDictionary<Verdict, int> Verdicts,
    IReadOnlyDictionary<Change, int> Changes);

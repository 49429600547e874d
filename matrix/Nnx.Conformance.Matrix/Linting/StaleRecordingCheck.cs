using Nnx.Conformance.Catalogue;
using Nnx.Conformance.Catalogue.Linting;
using Nnx.Conformance.Catalogue.Reading;
using Nnx.Conformance.Harness.Cells;
using Nnx.Conformance.Matrix.Cells;

namespace Nnx.Conformance.Matrix.Linting;

/// <summary>Recordings are of the program's present text.</summary>
/// <param name="recordings">The recorded cells.</param>
public sealed class StaleRecordingCheck(CellIndex recordings) : ILintCheck
{
    /// <inheritdoc/>
    public IEnumerable<CatalogueProblem> Check(LintInput input)
    {
        var byScenario = recordings.Entries.ToLookup(entry => entry.Key.Scenario);
        return
            from source in input.Sources
            let hash = ProgramHash.Of(source.Scenario.Program)
            let stale = byScenario[source.Scenario.Id].Count(entry => entry.Value.Program != hash)
            where stale > 0
            select source.Problem(FormattableString.Invariant($"{stale} recordings are of another text of the program: record it anew"), ScenarioKeys.Program);
    }
}

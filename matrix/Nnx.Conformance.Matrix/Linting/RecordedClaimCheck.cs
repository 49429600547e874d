using Nnx.Conformance.Catalogue;
using Nnx.Conformance.Catalogue.Linting;
using Nnx.Conformance.Catalogue.Reading;
using Nnx.Conformance.Matrix.Cells;
using Nnx.Conformance.Matrix.Claims;
using Nnx.Conformance.Matrix.Verdicts;

namespace Nnx.Conformance.Matrix.Linting;

/// <summary>No claim says anything else than what was recorded.</summary>
/// <param name="recordings">The recorded cells.</param>
public sealed class RecordedClaimCheck(CellIndex recordings) : ILintCheck
{
    /// <inheritdoc/>
    public IEnumerable<CatalogueProblem> Check(LintInput input) => input.Sources.SelectMany(source => Check(source, input));

    private IEnumerable<CatalogueProblem> Check(ScenarioSource source, LintInput input)
    {
        var scenario = source.Scenario;
        var recorded = ScenarioRecordings.Of(scenario, recordings, input.Releases.Versions, input.Configurations);
        var disagreeing =
            from configuration in recorded.ByConfiguration
            from cell in configuration.Value
            let claim = scenario.ClaimAt(cell.Key, configuration.Key)
            where claim is not null && Judge.Of(claim, cell.Value) == Verdict.Deviates
            let said = cell.Value.Error is { } error ? $"raises {error.Type}" : "passes"
            group $"on {cell.Key} ({configuration.Key}) the recording {said}" by scenario.Claims.ToList().FindIndex(other => ReferenceEquals(other, claim));
        return disagreeing.Select(cells => source.Problem($"the claim disagrees with a recording: {cells.First()}", ScenarioKeys.Claims, cells.Key));
    }
}

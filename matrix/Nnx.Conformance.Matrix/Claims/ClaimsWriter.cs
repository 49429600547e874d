using Nnx.Conformance.Catalogue;
using Nnx.Conformance.Catalogue.Reading;
using Nnx.Conformance.Catalogue.Scenarios;
using Nnx.Conformance.Matrix.Cells;
using Nnx.Releases;

namespace Nnx.Conformance.Matrix.Claims;

/// <summary>Writes the claims of scenarios from recordings of the real library.</summary>
/// <param name="recordings">The recorded cells, of engine <c>flax</c>.</param>
/// <param name="releases">The releases that claims speak of.</param>
/// <param name="configurations">The configurations that claims speak of, <c>default</c> among them.</param>
public sealed class ClaimsWriter(CellIndex recordings, ReleaseTable releases, IReadOnlyList<string> configurations)
{
    /// <summary>The text of a scenario's file with the claims that its recordings ask for: the fewest ranges; the same text where what is written holds.</summary>
    /// <param name="source">The scenario as it was read from the text.</param>
    /// <param name="text">The text of its file.</param>
    public ClaimsEdit Write(ScenarioSource source, string text)
    {
        var scenario = source.Scenario;
        var recorded = ScenarioRecordings.Of(scenario, recordings, releases.Versions, configurations);
        var missing = recorded.Missing(releases.Versions);
        if (missing.Count > 0)
        {
            return Refused(source, text, $"no recording of this program on {string.Join(", ", missing)}: record it, then write claims");
        }

        var wanted = ClaimPlanner.Plan(scenario, recorded, releases.Versions);
        if (ReferenceEquals(wanted, scenario.Claims))
        {
            return new(text, null);
        }

        var edited = ClaimsEditor.Edit(text, scenario.Claims, wanted, releases.Versions);
        return Holds(source, edited, recorded) ? new(edited, null) : Refused(source, text, "claims could not be written into this file; write them by hand");
    }

    /// <summary>An edit that would touch the program, or that the reader would read otherwise, must never reach the file.</summary>
    private bool Holds(ScenarioSource source, string edited, ScenarioRecordings recorded) =>
        ScenarioFile.Parse(edited, source.Scenario.File, source.Path) is { Source.Scenario: var result, Problems.Count: 0 }
        && result.Program == source.Scenario.Program
        && ReferenceEquals(ClaimPlanner.Plan(result, recorded, releases.Versions), result.Claims);

    private static ClaimsEdit Refused(ScenarioSource source, string text, string message) =>
        new(text, source.Problem(message, ScenarioKeys.Title));
}

using Nnx.Conformance.Catalogue.Reading;

namespace Nnx.Conformance.Catalogue.Linting.Checks;

/// <summary>Where a scenario has claims, they leave no release of a configuration out.</summary>
internal sealed class ClaimCoverageCheck : ILintCheck
{
    public IEnumerable<CatalogueProblem> Check(LintInput input) =>
        from source in input.Sources
        where source.Scenario.Claims.Count > 0
        let hole = FirstHole(source, input)
        where hole is not null
        select source.Problem($"no claim speaks of {hole}", ScenarioKeys.Claims);

    private static string? FirstHole(ScenarioSource source, LintInput input) =>
        (from configuration in input.Configurations
         from release in input.Releases
         where source.Scenario.ClaimAt(release.Version, configuration) is null
         select $"release {release} under configuration {configuration}").FirstOrDefault();
}

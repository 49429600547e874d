using Nnx.Conformance.Catalogue.Reading;

namespace Nnx.Conformance.Catalogue.Linting.Checks;

/// <summary>Every claim decides at least one release: it matches one, and no earlier claim has taken all that it matches.</summary>
internal sealed class IdleClaimCheck : ILintCheck
{
    public IEnumerable<CatalogueProblem> Check(LintInput input) => input.Sources.SelectMany(source => Check(source, input));

    private static IEnumerable<CatalogueProblem> Check(ScenarioSource source, LintInput input)
    {
        var deciding = (from configuration in input.Configurations
                        from release in input.Releases
                        select source.Scenario.ClaimAt(release.Version, configuration)).ToHashSet(ReferenceEqualityComparer.Instance);
        foreach (var (number, claim) in source.Scenario.Claims.Index())
        {
            if (input.Releases.In(claim.Releases).Count == 0)
            {
                yield return source.Problem($"the claim matches no release: \"{claim.Releases}\"", ScenarioKeys.Claims, number);
            }
            else if (!deciding.Contains(claim) && claim.Configurations.All(input.Configurations.Contains))
            {
                yield return source.Problem($"claims before this one match all of its releases: \"{claim.Releases}\"", ScenarioKeys.Claims, number);
            }
        }
    }
}

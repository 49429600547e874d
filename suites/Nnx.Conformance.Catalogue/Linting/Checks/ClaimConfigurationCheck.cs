using Nnx.Conformance.Catalogue.Reading;

namespace Nnx.Conformance.Catalogue.Linting.Checks;

/// <summary>The configurations that claims name exist.</summary>
internal sealed class ClaimConfigurationCheck : ILintCheck
{
    public IEnumerable<CatalogueProblem> Check(LintInput input) =>
        from source in input.Sources
        from claim in source.Scenario.Claims.Index()
        from name in claim.Item.Configurations
        where !input.Configurations.Contains(name)
        select source.Problem(
            $"unknown configuration '{name}'; there are {string.Join(", ", input.Configurations)}",
            ScenarioKeys.Claims,
            claim.Index);
}

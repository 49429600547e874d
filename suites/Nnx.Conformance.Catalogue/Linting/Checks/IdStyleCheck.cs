using Nnx.Conformance.Catalogue.Reading;

namespace Nnx.Conformance.Catalogue.Linting.Checks;

/// <summary>Ids are file names and parts of addresses, so they keep to lower-case words joined by hyphens.</summary>
internal sealed class IdStyleCheck : ILintCheck
{
    public IEnumerable<CatalogueProblem> Check(LintInput input) =>
        from source in input.Sources
        where !source.Scenario.Id.Split('/').All(KebabCase.Holds)
        select source.Problem($"the id '{source.Scenario.Id}' is not made of lower-case words joined by hyphens", ScenarioKeys.Title);
}

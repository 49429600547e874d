using Nnx.Conformance.Catalogue.Reading;

namespace Nnx.Conformance.Catalogue.Linting.Checks;

/// <summary>A repair names scenarios of the catalogue other than itself.</summary>
internal sealed class RepairTargetCheck : ILintCheck
{
    public IEnumerable<CatalogueProblem> Check(LintInput input)
    {
        var ids = input.Sources.Select(source => source.Scenario.Id).ToHashSet();
        return
            from source in input.Sources
            from target in source.Scenario.RepairOf.Index()
            let message = target.Item == source.Scenario.Id ? "a scenario is no repair of itself"
                : ids.Contains(target.Item) ? null
                : $"'repair-of' names '{target.Item}', which is no scenario"
            where message is not null
            select source.Problem(message, ScenarioKeys.RepairOf, target.Index);
    }
}

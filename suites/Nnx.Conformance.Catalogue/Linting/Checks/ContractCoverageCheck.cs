using Nnx.Conformance.Catalogue.Reading;

namespace Nnx.Conformance.Catalogue.Linting.Checks;

/// <summary>The ranges of a contract hold every release once, and each of them holds one.</summary>
internal sealed class ContractCoverageCheck : ILintCheck
{
    public IEnumerable<CatalogueProblem> Check(LintInput input) =>
        input.Sources.Where(source => source.Scenario.Contract.Terms.Count > 0).SelectMany(source => Check(source, input));

    private static IEnumerable<CatalogueProblem> Check(ScenarioSource source, LintInput input)
    {
        var terms = source.Scenario.Contract.Terms;
        foreach (var (number, (range, term)) in terms.Index())
        {
            if (input.Releases.In(range).Count == 0)
            {
                yield return source.Problem($"'{ScenarioWords.Of(term)}: \"{range}\"' holds no release", ScenarioKeys.Contract, number);
            }
        }

        foreach (var release in input.Releases)
        {
            var holding = terms.Count(term => term.Releases.Contains(release.Version));
            if (holding != 1)
            {
                var how = holding == 0 ? "says nothing" : "says more than one thing";
                yield return source.Problem($"the contract {how} about release {release}", ScenarioKeys.Contract);
                yield break;
            }
        }
    }
}

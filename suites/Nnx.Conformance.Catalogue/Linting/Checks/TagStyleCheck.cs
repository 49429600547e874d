using Nnx.Conformance.Catalogue.Reading;

namespace Nnx.Conformance.Catalogue.Linting.Checks;

/// <summary>A tag is written in one way only, and once.</summary>
internal sealed class TagStyleCheck : ILintCheck
{
    public IEnumerable<CatalogueProblem> Check(LintInput input) => input.Sources.SelectMany(Check);

    private static IEnumerable<CatalogueProblem> Check(ScenarioSource source)
    {
        var seen = new HashSet<string>();
        foreach (var (number, tag) in source.Scenario.Tags.Index())
        {
            if (!KebabCase.Holds(tag))
            {
                yield return source.Problem($"the tag '{tag}' is not made of lower-case words joined by hyphens", ScenarioKeys.Tags, number);
            }

            if (!seen.Add(tag))
            {
                yield return source.Problem($"the tag '{tag}' stands twice", ScenarioKeys.Tags, number);
            }
        }
    }
}

using Nnx.Conformance.Catalogue.Reading;

namespace Nnx.Conformance.Catalogue.Linting.Checks;

/// <summary>A source is an address that a reader can open.</summary>
internal sealed class SourceAddressCheck : ILintCheck
{
    public IEnumerable<CatalogueProblem> Check(LintInput input) =>
        from source in input.Sources
        from item in source.Scenario.Sources.Index()
        where !Uri.TryCreate(item.Item, UriKind.Absolute, out var address) || address.Scheme != Uri.UriSchemeHttps
        select source.Problem($"the source '{item.Item}' is not an https address", ScenarioKeys.Sources, item.Index);
}

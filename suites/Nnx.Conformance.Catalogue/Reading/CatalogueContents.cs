using Nnx.Conformance.Catalogue.Scenarios;

namespace Nnx.Conformance.Catalogue.Reading;

/// <summary>What a catalogue's folder holds: the scenarios that could be read, and what was wrong with the others.</summary>
/// <param name="Sources">The scenarios, ordered by id.</param>
/// <param name="Problems">What is wrong, ordered by file and place; a file with a problem gives no scenario.</param>
public sealed record CatalogueContents(IReadOnlyList<ScenarioSource> Sources, IReadOnlyList<CatalogueProblem> Problems)
{
    /// <summary>The scenarios without their places.</summary>
    public IReadOnlyList<Scenario> Scenarios { get; } = [.. Sources.Select(source => source.Scenario)];
}

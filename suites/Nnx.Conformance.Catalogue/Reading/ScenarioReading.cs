namespace Nnx.Conformance.Catalogue.Reading;

/// <summary>What came of one file: a scenario, or at least one problem.</summary>
internal sealed record ScenarioReading(ScenarioSource? Source, IReadOnlyList<CatalogueProblem> Problems);

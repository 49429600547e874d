namespace Nnx.Conformance.Catalogue.Reading;

/// <summary>What came of one file.</summary>
/// <param name="Source">The scenario; null where there is a problem.</param>
/// <param name="Problems">What is wrong with the file.</param>
public sealed record ScenarioReading(ScenarioSource? Source, IReadOnlyList<CatalogueProblem> Problems);

using Nnx.Conformance.Catalogue.Reading;
using Nnx.Releases;

namespace Nnx.Conformance.Catalogue.Linting;

/// <summary>What checks look at.</summary>
/// <param name="Sources">The scenarios with their places.</param>
/// <param name="Releases">The releases that ranges speak of.</param>
/// <param name="Configurations">Names of the configurations that claims may be limited to.</param>
public sealed record LintInput(IReadOnlyList<ScenarioSource> Sources, ReleaseTable Releases, IReadOnlyList<string> Configurations);

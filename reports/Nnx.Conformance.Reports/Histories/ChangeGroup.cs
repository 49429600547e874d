using Nnx.Conformance.Catalogue.Scenarios;

namespace Nnx.Conformance.Reports.Histories;

/// <summary>Scenarios that changed in the same way with a release.</summary>
/// <param name="Before">What held on the release before; empty where <paramref name="After"/> says it all.</param>
/// <param name="After">What holds now.</param>
/// <param name="Scenarios">The scenarios, by id.</param>
public sealed record ChangeGroup(string Before, string After, IReadOnlyList<Scenario> Scenarios);

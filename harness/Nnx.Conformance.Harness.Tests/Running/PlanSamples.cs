using Nnx.Conformance.Catalogue.Scenarios;
using Nnx.Conformance.Harness.Cells;
using Nnx.Releases;

namespace Nnx.Conformance.Harness.Tests.Running;

internal static class PlanSamples
{
    public static IReadOnlyList<Cell> Cells(int scenarios, params string[] releases) =>
        [.. from release in releases
            from number in Enumerable.Range(0, scenarios)
            select Cell($"area/s{number:000}", $"observe('n', {number})", release)];

    public static Cell Cell(string id, string program, string release) => new(
        new Scenario(id, id, new Contract([]), program),
        "fake",
        new Release(ReleaseVersion.Parse(release), new Dictionary<string, ReleaseVersion>()),
        Configuration.Default);
}

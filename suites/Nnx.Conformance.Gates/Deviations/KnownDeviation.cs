using Nnx.Conformance.Harness.Cells;
using Nnx.Releases;

namespace Nnx.Conformance.Gates.Deviations;

/// <summary>Cells that the in-process engine is known to answer wrongly, and why.</summary>
internal sealed record KnownDeviation
{
    public required string Scenario { get; init; }

    public required ReleaseRange Releases { get; init; }

    public required string Configuration { get; init; }

    public required string Reason { get; init; }

    public bool Covers(Cell cell) =>
        cell.Scenario.Id == Scenario && cell.Configuration.Name == Configuration && Releases.Contains(cell.Release.Version);

    public override string ToString() => $"{Scenario} on {(Releases == ReleaseRange.All ? "all releases" : Releases)}, {Configuration}";
}

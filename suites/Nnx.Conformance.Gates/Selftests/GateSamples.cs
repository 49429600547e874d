using Nnx.Conformance.Catalogue.Scenarios;
using Nnx.Conformance.Harness.Cells;
using Nnx.Conformance.Harness.Outcomes;
using Nnx.Releases;

namespace Nnx.Conformance.Gates.Selftests;

internal static class GateSamples
{
    public static readonly ReleaseTable Releases = ReleaseTable.Parse(["0.10.4 0.5.1 0.2.4", "0.10.5 0.5.3 0.2.4"], "pins");

    /// <summary>Claimed to pass on 0.10.4 and to raise on 0.10.5.</summary>
    public static readonly Scenario Scenario = new("loops/sample", "Sample", new Contract([]), "raise ValueError('no such 1')\n")
    {
        File = "loops/sample.yaml",
        ProgramLine = 12,
        Claims =
        [
            new(ReleaseRange.Parse("<0.10.5"), ClaimedOutcome.Pass, null, null, []),
            new(ReleaseRange.Parse("==0.10.5"), ClaimedOutcome.Raise, "ValueError", "no such *", []),
        ],
    };

    public static readonly Outcome Pass = new(OutcomeKind.Pass, [], [], 0.1);

    public static readonly Outcome Raise = Pass with { Kind = OutcomeKind.Raise, Error = new("ValueError", "no such 1", 1, null) };

    public static Outcome Unanswered(OutcomeKind kind) => Pass with { Kind = kind, Reason = "match statement, line 3" };

    public static Cell Cell(string release) =>
        new(Scenario, "fake", Releases.Find(ReleaseVersion.Parse(release))!, Configuration.Default);

    public static IEnumerable<Cell> Cells => Releases.Select(release => Cell(release.ToString()));
}

using Nnx.Conformance.Catalogue.Scenarios;
using Nnx.Conformance.Harness.Agreement;
using Nnx.Conformance.Harness.Cells;
using Nnx.Conformance.Harness.Outcomes;
using Nnx.Conformance.Matrix.Verdicts;

namespace Nnx.Conformance.Gates.Gating;

/// <summary>A cell's outcome against its claim, with what a person needs to see where the two differ.</summary>
internal sealed record Gate(GateResult Result, string Message)
{
    public static Gate Of(Cell cell, Outcome outcome)
    {
        var claim = cell.Scenario.ClaimAt(cell.Release.Version, cell.Configuration.Name);
        if (outcome.Kind == OutcomeKind.Crash)
        {
            return new(GateResult.Deviates, $"{Place(cell, null)}: the engine broke down: {outcome.Reason}");
        }

        return Judge.Of(claim, outcome) switch
        {
            Verdict.Conforms => new(GateResult.Conforms, ""),
            Verdict.Deviates => new(GateResult.Deviates, $"{Place(cell, outcome.Error?.Line)}: claimed {Text(claim!)}, but it {Text(outcome)}"),
            _ => new(GateResult.Undecided, claim is null ? "no claim speaks of this cell" : $"{outcome.Kind.Word()}: {outcome.Reason}"),
        };
    }

    private static string Place(Cell cell, int? line) =>
        FormattableString.Invariant($"suites/catalogue/{cell.Scenario.File}:{cell.Scenario.ProgramLine + (line ?? 1) - 1}");

    private static string Text(Claim claim) => claim.Outcome == ClaimedOutcome.Pass
        ? "to pass"
        : $"to raise {claim.Error}: {claim.Message ?? "*"}";

    private static string Text(Outcome outcome) => outcome.Error is { } error
        ? $"raises {error.Type}: {MessageHead.Of(error.Message)}"
        : "passes";
}

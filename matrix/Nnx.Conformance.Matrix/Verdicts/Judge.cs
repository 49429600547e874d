using Nnx.Conformance.Catalogue.Scenarios;
using Nnx.Conformance.Harness.Agreement;
using Nnx.Conformance.Harness.Outcomes;
using Nnx.Conformance.Matrix.Comparing;

namespace Nnx.Conformance.Matrix.Verdicts;

/// <summary>Judges outcomes by claims.</summary>
public static class Judge
{
    /// <summary>The verdict on an outcome by the claim that holds for its cell.</summary>
    /// <param name="claim">The claim; null where none holds.</param>
    /// <param name="outcome">The outcome; null where the cell has not been run.</param>
    public static Verdict Of(Claim? claim, Outcome? outcome)
    {
        if (claim is null || outcome is null || !outcome.Kind.IsAnswer())
        {
            return Verdict.Undecided;
        }

        return Matches(claim, outcome) ? Verdict.Conforms : Verdict.Deviates;
    }

    private static bool Matches(Claim claim, Outcome outcome) => (claim.Outcome, outcome.Error) switch
    {
        (ClaimedOutcome.Pass, null) => true,
        (ClaimedOutcome.Raise, { } error) => error.Type == claim.Error
            && (claim.Message is null || MessagePattern.Matches(claim.Message, MessageHead.Of(error.Message))),
        _ => false,
    };
}

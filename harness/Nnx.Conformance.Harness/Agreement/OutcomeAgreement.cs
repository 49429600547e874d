using Nnx.Conformance.Harness.Outcomes;

namespace Nnx.Conformance.Harness.Agreement;

/// <summary>Compares an outcome with the one that was recorded.</summary>
public static class OutcomeAgreement
{
    /// <summary>The highest level at which the outcome agrees.</summary>
    /// <param name="recorded">What real Flax did: pass or raise.</param>
    /// <param name="outcome">What the engine did; null where it has no line.</param>
    public static AgreementLevel With(Outcome recorded, Outcome? outcome)
    {
        if (outcome is null || !outcome.Kind.IsAnswer() || outcome.Kind != recorded.Kind)
        {
            return AgreementLevel.None;
        }

        if (recorded.Error is { } expected && outcome.Error is { } error)
        {
            if (expected.Type != error.Type)
            {
                return AgreementLevel.Outcome;
            }

            if (MessageHead.Of(expected.Message) != MessageHead.Of(error.Message))
            {
                return AgreementLevel.Type;
            }

            if (expected.Line != error.Line)
            {
                return AgreementLevel.Message;
            }
        }

        return ObservedValues.Same(recorded.Observations, outcome.Observations) ? AgreementLevel.All : AgreementLevel.Line;
    }
}

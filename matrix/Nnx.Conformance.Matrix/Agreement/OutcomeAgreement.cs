using Nnx.Conformance.Harness.Outcomes;
using Nnx.Conformance.Matrix.Comparing;

namespace Nnx.Conformance.Matrix.Agreement;

/// <summary>Compares an engine's outcome with the recorded one.</summary>
public static class OutcomeAgreement
{
    /// <summary>The level on which an outcome agrees with the recorded one; none where there is no outcome.</summary>
    public static AgreementLevel Of(Outcome recorded, Outcome? outcome)
    {
        if (outcome is null || outcome.Kind != recorded.Kind)
        {
            return AgreementLevel.None;
        }

        if (recorded.Error is { } expected && outcome.Error is { } raised)
        {
            if (expected.Type != raised.Type)
            {
                return AgreementLevel.Outcome;
            }

            if (MessageHead.Of(expected.Message) != MessageHead.Of(raised.Message))
            {
                return AgreementLevel.Type;
            }

            if (expected.Line != raised.Line)
            {
                return AgreementLevel.Message;
            }
        }

        return ObservedValues.Same(recorded.Observations, outcome.Observations) ? AgreementLevel.All : AgreementLevel.Line;
    }
}

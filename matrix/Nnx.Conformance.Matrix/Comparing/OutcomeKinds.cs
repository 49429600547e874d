using Nnx.Conformance.Harness.Outcomes;

namespace Nnx.Conformance.Matrix.Comparing;

/// <summary>What can be said of outcomes without knowing what they are compared with.</summary>
public static class OutcomeKinds
{
    /// <summary>Whether an outcome is a pass or a raise; all others are never compared.</summary>
    public static bool IsAnswer(this Outcome outcome) => outcome.Kind is OutcomeKind.Pass or OutcomeKind.Raise;
}

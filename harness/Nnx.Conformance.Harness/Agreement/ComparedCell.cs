using Nnx.Conformance.Harness.Outcomes;

namespace Nnx.Conformance.Harness.Agreement;

/// <summary>A recorded cell beside an engine's answer.</summary>
/// <param name="Scenario">Id of the scenario.</param>
/// <param name="Release">The Flax version.</param>
/// <param name="Configuration">Name of the configuration.</param>
/// <param name="Recorded">What real Flax did.</param>
/// <param name="Answer">What the engine did; null where its journals have no line.</param>
/// <param name="Level">How far the two agree.</param>
public sealed record ComparedCell(
    string Scenario,
    string Release,
    string Configuration,
    Outcome Recorded,
    Outcome? Answer,
    AgreementLevel Level)
{
    /// <summary>Whether the engine answered with pass or raise.</summary>
    public bool IsAnswered => Answer?.Kind.IsAnswer() == true;

    /// <summary>Whether it answered, and with the other of the two: worse than no answer.</summary>
    public bool IsWrong => IsAnswered && Answer!.Kind != Recorded.Kind;
}

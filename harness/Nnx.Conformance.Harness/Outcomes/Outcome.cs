using System.Text.Json.Nodes;

namespace Nnx.Conformance.Harness.Outcomes;

/// <summary>The fact a cell produced.</summary>
/// <param name="Kind">Pass, raise or one of the kinds that are never compared.</param>
/// <param name="Observations">Recorded values in the order of the <c>observe</c> calls, in the value format of the journals.</param>
/// <param name="Warnings">Warnings that the program showed, in order.</param>
/// <param name="Seconds">Wall time of the program.</param>
public sealed record Outcome(
    OutcomeKind Kind,
    IReadOnlyList<KeyValuePair<string, JsonNode?>> Observations,
    IReadOnlyList<ProgramWarning> Warnings,
    double Seconds)
{
    /// <summary>What was raised; present exactly where <see cref="Kind"/> is <see cref="OutcomeKind.Raise"/>.</summary>
    public ProgramError? Error { get; init; }

    /// <summary>Why there is no answer, for every kind other than pass and raise: <c>jax.numpy.foo, line 3</c>.</summary>
    public string? Reason { get; init; }
}

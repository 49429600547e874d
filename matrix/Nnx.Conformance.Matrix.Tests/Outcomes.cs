using System.Text.Json.Nodes;
using Nnx.Conformance.Harness.Outcomes;

namespace Nnx.Conformance.Matrix.Tests;

/// <summary>Outcomes in few words.</summary>
internal static class Outcomes
{
    public static Outcome Pass(double observed = 0, string? warning = null) => new(
        OutcomeKind.Pass,
        [KeyValuePair.Create<string, JsonNode?>("x", JsonValue.Create(observed))],
        warning is null ? [] : [new("UserWarning", warning)],
        0);

    public static Outcome Raise(string type, string message = "", int line = 1) =>
        new(OutcomeKind.Raise, [], [], 0) { Error = new(type, message, line, null) };

    public static Outcome Unsupported() => new(OutcomeKind.Unsupported, [], [], 0) { Reason = "match, line 1" };
}

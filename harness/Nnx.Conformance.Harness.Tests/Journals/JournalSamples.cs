using System.Text.Json.Nodes;
using Nnx.Conformance.Harness.Journals;
using Nnx.Conformance.Harness.Outcomes;

namespace Nnx.Conformance.Harness.Tests.Journals;

internal static class JournalSamples
{
    public static readonly JournalHeader Header = new(
        "dotnet",
        "0.10.5",
        "default",
        new Dictionary<string, string>(),
        new Dictionary<string, string> { ["flax"] = "0.10.5", ["jax"] = "0.5.3" },
        "linux-x64",
        "2026-11-21");

    public static readonly IReadOnlyDictionary<string, string> NoPrograms = new Dictionary<string, string>();

    public static Outcome Pass(params (string Name, JsonNode? Value)[] observations) => new(
        OutcomeKind.Pass,
        [.. observations.Select(observation => KeyValuePair.Create(observation.Name, observation.Value))],
        [],
        0.25);

    public static JournalEntry Entry(string scenario, string program = "sha256:1") => new(scenario, program, Pass(("x", 1)));
}

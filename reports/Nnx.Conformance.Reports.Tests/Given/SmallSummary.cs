using System.Text.Json.Nodes;
using Nnx.Conformance.Catalogue.Scenarios;
using Nnx.Conformance.Harness.Outcomes;
using Nnx.Conformance.Matrix.Changes;
using Nnx.Conformance.Matrix.Summaries;
using Nnx.Releases;

namespace Nnx.Conformance.Reports.Tests.Given;

/// <summary>Three releases, two engines, three scenarios: one that regressed, its repair, and one full of hostile text.</summary>
internal static class SmallSummary
{
    public const string Hostile = "\"'><script>alert(1)</script><img src=x onerror=alert(2)>&amp;";

    public static IReadOnlyList<Release> Releases { get; } = Make.Releases("0.10.0", "0.10.1", "0.11.0");

    public static MatrixSummary Summary { get; } = Make.Summary(Releases, Regressed(), Repair(), Attack());

    private static ScenarioRow Regressed()
    {
        var claim = new Claim(ReleaseRange.All, ClaimedOutcome.Pass, null, null, []);
        var scenario = Make.Scenario("vmap/captured", "A captured module", "import jax\n\nx = f(1)\nobserve('x', x)\n") with
        {
            About = "What it is about.",
            Sources = ["https://github.com/google/flax/issues/1"],
            Tags = ["vmap"],
            Claims = [claim],
        };
        var raised = Make.Raise("flax.errors.TraceContextError", "Cannot mutate Param\nfrom another trace level", 3, "flax/nnx/graph.py:check");
        var flax = Make.Track(
            Releases,
            [Make.Pass(("x", 1.5)), Make.Pass(("x", 2.5)) with { Warnings = [new("DeprecationWarning", "use x[...] instead")] }, raised],
            [Change.None, Change.AlteredValue, Change.Regressed],
            claim);
        var dotnet = Make.Track(Releases, [Make.Pass(("x", 1.5)), Make.Unsupported("jax.foo, line 3"), null], engine: "dotnet");
        return new(scenario, [flax, dotnet], ["vmap/repair"]);
    }

    private static ScenarioRow Repair()
    {
        var scenario = Make.Scenario("vmap/repair", "The same with nnx.vmap", "observe('x', 1)\n") with { RepairOf = ["vmap/captured"] };
        return new(scenario, [Make.Track(Releases, [Make.Pass(), Make.Pass(), Make.Pass()])], []);
    }

    private static ScenarioRow Attack()
    {
        var scenario = Make.Scenario($"../{Hostile}/../../etc", Hostile, $"x = '{Hostile}'  # {Hostile}\n{Hostile}\n") with
        {
            About = Hostile,
            Sources = ["javascript:alert(1)", $"https://example.org/{Hostile}"],
            Tags = [Hostile],
            RepairOf = ["no/such"],
            Claims = [new(ReleaseRange.All, ClaimedOutcome.Raise, Hostile, Hostile, [Hostile])],
        };
        var raised = Make.Raise(Hostile, Hostile, 1, Hostile);
        var observed = Make.Pass((Hostile, JsonNode.Parse("""{"repr":"</code><script>alert(3)</script>"}"""))) with
        {
            Warnings = [new ProgramWarning(Hostile, Hostile)],
        };
        return new(scenario, [Make.Track(Releases, [raised, observed, raised], [Change.None, Change.Fixed, Change.Regressed])], []);
    }
}

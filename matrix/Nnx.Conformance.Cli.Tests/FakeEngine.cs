using System.Text.Json.Nodes;
using Nnx.Conformance.Harness.Cells;
using Nnx.Conformance.Harness.Engines;
using Nnx.Conformance.Harness.Outcomes;
using Nnx.Releases;

namespace Nnx.Conformance.Cli.Tests;

/// <summary>Does what the first word of a program says: pass, raise (since 0.10.5), wait or refuse.</summary>
internal sealed class FakeEngine : IEngine
{
    private int _ran;

    public string Name => "fake";

    public int Ran => _ran;

    public IReadOnlyDictionary<string, string> Versions(Release release) => new Dictionary<string, string> { ["flax"] = release.ToString() };

    public async Task<Outcome> RunAsync(ProgramJob job, CancellationToken cancellation)
    {
        Interlocked.Increment(ref _ran);
        switch (job.Program.Split()[0])
        {
            case "raise" when job.Release.Version >= ReleaseVersion.Parse("0.10.5"):
                return Of(OutcomeKind.Raise) with { Error = new("flax.errors.TraceContextError", "Cannot mutate", 1, null) };
            case "refuse":
                return Of(OutcomeKind.Unsupported) with { Reason = "refuse, line 1" };
            case "wait":
                await Task.Delay(Timeout.Infinite, cancellation);
                throw new InvalidOperationException();
            default:
                return Of(OutcomeKind.Pass);
        }
    }

    private static Outcome Of(OutcomeKind kind) => new(kind, [KeyValuePair.Create<string, JsonNode?>("x", JsonValue.Create(1))], [], 0);
}

using Nnx.Conformance.Harness.Cells;
using Nnx.Conformance.Harness.Engines;
using Nnx.Conformance.Harness.Outcomes;
using Nnx.Releases;

namespace Nnx.Conformance.Gates;

/// <summary>Stands where the in-process engine will stand and answers nothing.</summary>
internal sealed class AbsentEngine(string suites) : IEngine
{
    public string Name => GateEngine.Name;

    public IReadOnlyDictionary<string, string> Versions(Release release) => new Dictionary<string, string>();

    public Task<Outcome> RunAsync(ProgramJob job, CancellationToken cancellation) => Task.FromResult(
        new Outcome(OutcomeKind.Unavailable, [], [], 0) { Reason = $"no in-process engine reads {suites} yet" });
}

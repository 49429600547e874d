using System.Collections.Concurrent;
using Nnx.Conformance.Harness.Cells;
using Nnx.Conformance.Harness.Engines;
using Nnx.Conformance.Harness.Outcomes;
using Nnx.Releases;

namespace Nnx.Conformance.Gates.Selftests;

internal sealed class CountingEngine(Func<ProgramJob, Outcome> run) : IEngine
{
    public string Name => "fake";

    public ConcurrentBag<ProgramJob> Jobs { get; } = [];

    public IReadOnlyDictionary<string, string> Versions(Release release) => new Dictionary<string, string>();

    public Task<Outcome> RunAsync(ProgramJob job, CancellationToken cancellation)
    {
        Jobs.Add(job);
        return Task.FromResult(run(job));
    }
}

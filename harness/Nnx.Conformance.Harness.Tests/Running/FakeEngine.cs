using Nnx.Conformance.Harness.Cells;
using Nnx.Conformance.Harness.Engines;
using Nnx.Conformance.Harness.Outcomes;
using Nnx.Releases;

namespace Nnx.Conformance.Harness.Tests.Running;

internal sealed class FakeEngine(Func<ProgramJob, CancellationToken, Outcome> run) : IEngine
{
    public string Name => "fake";

    public IReadOnlyDictionary<string, string> Versions(Release release) =>
        new Dictionary<string, string> { ["flax"] = release.ToString() };

    public Task<Outcome> RunAsync(ProgramJob job, CancellationToken cancellation) => Task.FromResult(run(job, cancellation));
}

using Nnx.Conformance.Gates.Gating;

namespace Nnx.Conformance.Gates.Selftests;

public sealed class OutcomeCacheTests
{
    [Test]
    public async Task A_scenario_runs_once_on_each_release_whatever_is_asked_how_often()
    {
        var engine = new CountingEngine(job => GateSamples.Pass with { Seconds = job.Release.Version.Patch });
        var cache = new OutcomeCache(engine, GateSamples.Releases);

        var first = await Task.WhenAll(GateSamples.Cells.Concat(GateSamples.Cells).Select(cache.Of));

        Assert.That(first.Select(outcome => outcome.Seconds), Is.EqualTo([4, 5, 4, 5]));
        Assert.That(engine.Jobs.Select(job => job.Release.ToString()), Is.EquivalentTo(["0.10.4", "0.10.5"]));
    }
}

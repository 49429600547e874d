using System.Collections.Concurrent;
using Nnx.Conformance.Catalogue.Scenarios;
using Nnx.Conformance.Harness.Cells;
using Nnx.Conformance.Harness.Engines;
using Nnx.Conformance.Harness.Outcomes;
using Nnx.Conformance.Harness.Running;
using Nnx.Releases;

namespace Nnx.Conformance.Gates.Gating;

/// <summary>Runs a scenario on all releases at once when the first of its cells is asked for, so that a filtered run costs what it shows.</summary>
internal sealed class OutcomeCache(IEngine engine, IReadOnlyList<Release> releases)
{
    private static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(30);

    private readonly CellRunner _runner = new(RunOptions.Default.Patience, TimeProvider.System);
    private readonly ConcurrentDictionary<(string Scenario, string Configuration), Lazy<Task<IReadOnlyDictionary<ReleaseVersion, Outcome>>>> _outcomes = new();

    public async Task<Outcome> Of(Cell cell)
    {
        var run = _outcomes.GetOrAdd(
            (cell.Scenario.Id, cell.Configuration.Name),
            _ => new(() => Run(cell.Scenario, cell.Configuration)));
        return (await run.Value)[cell.Release.Version];
    }

    private async Task<IReadOnlyDictionary<ReleaseVersion, Outcome>> Run(Scenario scenario, Configuration configuration)
    {
        var outcomes = new ConcurrentDictionary<ReleaseVersion, Outcome>();
        await Parallel.ForEachAsync(
            releases,
            new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount },
            async (release, cancellation) => outcomes[release.Version] = await _runner.RunAsync(
                engine, new(scenario.Program, release, configuration, TimeLimit), cancellation));
        return outcomes;
    }
}

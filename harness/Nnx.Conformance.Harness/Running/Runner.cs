using System.Globalization;
using System.Runtime.InteropServices;
using Nnx.Conformance.Harness.Cells;
using Nnx.Conformance.Harness.Engines;
using Nnx.Conformance.Harness.Journals;
using Nnx.Conformance.Harness.Outcomes;
using Nnx.Conformance.Harness.Progress;

namespace Nnx.Conformance.Harness.Running;

/// <summary>Runs the cells of a plan side by side, each exactly once, into journals that a later run resumes.</summary>
/// <param name="engines">The engines that the cells name.</param>
/// <param name="options">How the run uses the machine.</param>
/// <param name="progress">Who watches; called by one thread at a time.</param>
/// <param name="clock">Time of day for headers, and durations.</param>
public sealed class Runner(IEnumerable<IEngine> engines, RunOptions options, IRunProgress progress, TimeProvider clock)
{
    private readonly Dictionary<string, IEngine> _engines = engines.ToDictionary(engine => engine.Name);

    /// <summary>
    /// Runs what the journals do not hold yet. A cancellation ends the run early with all finished cells in the journals;
    /// it shows in <see cref="RunStatistics.Interrupted"/> and is not thrown.
    /// </summary>
    /// <exception cref="ArgumentException">A cell names an engine that there is not.</exception>
    /// <exception cref="JournalException">A journal cannot be read or written.</exception>
    public async Task<RunStatistics> RunAsync(IReadOnlyList<Cell> cells, JournalFolder journals, CancellationToken cancellation)
    {
        var started = clock.GetTimestamp();
        var assignments = Assign(cells, journals);
        var outstanding = assignments.Where(assignment => !assignment.IsFinished).ToList();
        var tally = new RunTally(assignments.Count, assignments.Count - outstanding.Count, options, progress, clock, started);
        var runner = new CellRunner(options.Patience, clock);
        tally.Start();
        try
        {
            await Parallel.ForEachAsync(
                outstanding,
                new ParallelOptions { MaxDegreeOfParallelism = options.Jobs, CancellationToken = cancellation },
                async (assignment, ending) => tally.Add(assignment.Cell, await Run(assignment, runner, ending)));
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // What is done stands in the journals; the statistics say that the rest is missing.
        }

        return tally.End(runner.Abandoned);
    }

    private async Task<Outcome> Run(Assignment assignment, CellRunner runner, CancellationToken cancellation)
    {
        var cell = assignment.Cell;
        var job = new ProgramJob(cell.Scenario.Program, cell.Release, cell.Configuration, options.TimeLimit);
        var outcome = await runner.RunAsync(_engines[cell.Engine], job, cancellation);
        try
        {
            assignment.Append(outcome);
        }
        catch (InvalidOperationException problem)
        {
            // Nested deeper than journals can be; the cell is answered for, and the run goes on.
            outcome = new(OutcomeKind.Crash, [], [], outcome.Seconds) { Reason = $"an observed value cannot be written: {problem.Message}" };
            assignment.Append(outcome);
        }

        return outcome;
    }

    private List<Assignment> Assign(IReadOnlyList<Cell> cells, JournalFolder journals)
    {
        var hashes = cells.Select(cell => cell.Scenario).Distinct().ToDictionary(scenario => scenario, scenario => ProgramHash.Of(scenario.Program));
        var writers = cells
            .GroupBy(cell => (cell.Engine, cell.Release.Version, cell.Configuration.Name))
            .ToDictionary(
                group => group.Key,
                group => journals.Resume(
                    Header(group.First()),
                    group.DistinctBy(cell => cell.Scenario.Id).ToDictionary(cell => cell.Scenario.Id, cell => hashes[cell.Scenario])));

        return [.. cells
            .DistinctBy(cell => (cell.Scenario.Id, cell.Engine, cell.Release.Version, cell.Configuration.Name))
            .Select(cell => new Assignment(
                cell, hashes[cell.Scenario], writers[(cell.Engine, cell.Release.Version, cell.Configuration.Name)]))];
    }

    private JournalHeader Header(Cell cell) => new(
        cell.Engine,
        cell.Release.ToString(),
        cell.Configuration.Name,
        cell.Configuration.Environment,
        _engines.TryGetValue(cell.Engine, out var engine)
            ? engine.Versions(cell.Release)
            : throw new ArgumentException($"there is no engine '{cell.Engine}'; engines are {string.Join(", ", _engines.Keys)}"),
        RuntimeInformation.RuntimeIdentifier,
        clock.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
}

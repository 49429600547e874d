using Nnx.Conformance.Harness.Cells;
using Nnx.Conformance.Harness.Outcomes;
using Nnx.Conformance.Harness.Progress;

namespace Nnx.Conformance.Harness.Running;

/// <summary>Counts what a run does and tells who watches.</summary>
internal sealed class RunTally(
    int cells, int resumed, RunOptions options, IRunProgress progress, TimeProvider clock, long started)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<OutcomeKind, int> _outcomes = Enum.GetValues<OutcomeKind>().ToDictionary(kind => kind, _ => 0);
    private readonly PriorityQueue<SlowCell, double> _slowest = new();
    private int _ran;
    private TimeSpan? _firstCell;

    public void Start()
    {
        lock (_gate)
        {
            progress.Started(Snapshot());
        }
    }

    public void Add(Cell cell, Outcome outcome)
    {
        lock (_gate)
        {
            _firstCell ??= ProcessFigures.Age(clock);
            _ran++;
            _outcomes[outcome.Kind]++;
            _slowest.Enqueue(new(cell, outcome.Kind, outcome.Seconds), outcome.Seconds);
            if (_slowest.Count > options.Slowest)
            {
                _slowest.Dequeue();
            }

            progress.Finished(cell, outcome, Snapshot());
        }
    }

    public RunStatistics End(int abandoned)
    {
        lock (_gate)
        {
            var slowest = _slowest.UnorderedItems.Select(item => item.Element).OrderByDescending(slow => slow.Seconds).ToList();
            var statistics = new RunStatistics(
                cells, resumed, _ran, _outcomes, clock.GetElapsedTime(started), _firstCell, ProcessFigures.PeakMemory(), slowest, abandoned);
            progress.Ended(statistics);
            return statistics;
        }
    }

    private RunSnapshot Snapshot() => new(cells, resumed, _ran, clock.GetElapsedTime(started));
}

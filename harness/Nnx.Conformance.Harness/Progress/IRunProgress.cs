using Nnx.Conformance.Harness.Cells;
using Nnx.Conformance.Harness.Outcomes;
using Nnx.Conformance.Harness.Running;

namespace Nnx.Conformance.Harness.Progress;

/// <summary>Watches a run. Calls come from different threads, but never two at a time.</summary>
public interface IRunProgress
{
    /// <summary>The journals have been read and the first cells are about to run.</summary>
    void Started(RunSnapshot snapshot);

    /// <summary>A cell stands in its journal.</summary>
    void Finished(Cell cell, Outcome outcome, RunSnapshot snapshot);

    /// <summary>The run is over, at its end or cancelled.</summary>
    void Ended(RunStatistics statistics);
}

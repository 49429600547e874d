using Nnx.Conformance.Harness.Cells;
using Nnx.Conformance.Harness.Outcomes;
using Nnx.Conformance.Harness.Running;

namespace Nnx.Conformance.Harness.Progress;

/// <summary>Watches and says nothing.</summary>
public sealed class SilentProgress : IRunProgress
{
    /// <inheritdoc/>
    public void Started(RunSnapshot snapshot)
    {
    }

    /// <inheritdoc/>
    public void Finished(Cell cell, Outcome outcome, RunSnapshot snapshot)
    {
    }

    /// <inheritdoc/>
    public void Ended(RunStatistics statistics)
    {
    }
}

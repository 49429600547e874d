namespace Nnx.Conformance.Harness.Running;

/// <summary>How far a run has come.</summary>
/// <param name="Cells">Cells of the plan.</param>
/// <param name="Resumed">Cells that the journals held before.</param>
/// <param name="Ran">Cells that this run has finished.</param>
/// <param name="Elapsed">Time since the run began.</param>
public sealed record RunSnapshot(int Cells, int Resumed, int Ran, TimeSpan Elapsed)
{
    /// <summary>Cells that have an outcome.</summary>
    public int Done => Resumed + Ran;

    /// <summary>Cells a second that this run finishes; 0 before the first.</summary>
    public double Rate => Elapsed > TimeSpan.Zero ? Ran / Elapsed.TotalSeconds : 0;

    /// <summary>Estimate of the time that the rest takes; null before the first cell.</summary>
    public TimeSpan? Remaining => Ran == 0 ? null : Elapsed / Ran * (Cells - Done);
}

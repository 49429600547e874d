using Nnx.Conformance.Harness.Outcomes;

namespace Nnx.Conformance.Harness.Running;

/// <summary>What a run did and what it cost.</summary>
/// <param name="Cells">Cells of the plan.</param>
/// <param name="Resumed">Cells that the journals held before.</param>
/// <param name="Ran">Cells that this run finished.</param>
/// <param name="Outcomes">Those of this run by kind; every kind is present.</param>
/// <param name="Elapsed">Wall time of the run.</param>
/// <param name="FirstCell">From the start of the process to the first finished cell; null where none was run.</param>
/// <param name="PeakMemory">Largest resident size of this process, in bytes; worker processes are not in it.</param>
/// <param name="Slowest">The slowest cells of this run, slowest first.</param>
/// <param name="Abandoned">Cells whose engine ignored the end of their time and whose threads were left behind.</param>
public sealed record RunStatistics(
    int Cells,
    int Resumed,
    int Ran,
    IReadOnlyDictionary<OutcomeKind, int> Outcomes,
    TimeSpan Elapsed,
    TimeSpan? FirstCell,
    long PeakMemory,
    IReadOnlyList<SlowCell> Slowest,
    int Abandoned)
{
    /// <summary>Cells a second.</summary>
    public double Rate => Elapsed > TimeSpan.Zero ? Ran / Elapsed.TotalSeconds : 0;

    /// <summary>Whether the run was cancelled before all cells had an outcome.</summary>
    public bool Interrupted => Resumed + Ran < Cells;
}

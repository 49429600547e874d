using System.Globalization;
using Nnx.Conformance.Harness.Cells;
using Nnx.Conformance.Harness.Outcomes;
using Nnx.Conformance.Harness.Running;

namespace Nnx.Conformance.Harness.Progress;

/// <summary>Plain lines for logs and pipes: one a tenth of the way, or every half minute where that is sooner.</summary>
public sealed class LineProgress(TextWriter output) : IRunProgress
{
    private const int Steps = 10;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    private int _step;
    private TimeSpan _said;

    /// <inheritdoc/>
    public void Started(RunSnapshot snapshot)
    {
        _step = Step(snapshot);
        Say($"{snapshot.Cells} cells, {snapshot.Resumed} of them in the journals already");
    }

    /// <inheritdoc/>
    public void Finished(Cell cell, Outcome outcome, RunSnapshot snapshot)
    {
        if (Step(snapshot) == _step && snapshot.Elapsed - _said < Longest)
        {
            return;
        }

        _step = Step(snapshot);
        _said = snapshot.Elapsed;
        Say($"{snapshot.Done}/{snapshot.Cells} cells, {snapshot.Rate:0.0} a second, about {snapshot.Remaining?.TotalSeconds:0} s left");
    }

    /// <inheritdoc/>
    public void Ended(RunStatistics statistics)
    {
        foreach (var line in StatisticsText.Lines(statistics))
        {
            output.WriteLine(line);
        }
    }

    private static int Step(RunSnapshot snapshot) => snapshot.Cells == 0 ? Steps : snapshot.Done * Steps / snapshot.Cells;

    private void Say(FormattableString line) => output.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}

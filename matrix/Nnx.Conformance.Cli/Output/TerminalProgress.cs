using System.Globalization;
using Nnx.Conformance.Harness.Cells;
using Nnx.Conformance.Harness.Outcomes;
using Nnx.Conformance.Harness.Progress;
using Nnx.Conformance.Harness.Running;

namespace Nnx.Conformance.Cli.Output;

/// <summary>One line of a terminal that is drawn anew, with rate and estimate.</summary>
internal sealed class TerminalProgress(TextWriter output) : IRunProgress
{
    private const int Width = 24;
    private const string ClearLine = "\r\e[K";

    private static readonly TimeSpan Redraw = TimeSpan.FromMilliseconds(100);

    private TimeSpan _drawn = -Redraw;

    /// <inheritdoc/>
    public void Started(RunSnapshot snapshot) => Draw(snapshot);

    /// <inheritdoc/>
    public void Finished(Cell cell, Outcome outcome, RunSnapshot snapshot)
    {
        if (snapshot.Elapsed - _drawn >= Redraw)
        {
            Draw(snapshot);
        }
    }

    /// <inheritdoc/>
    public void Ended(RunStatistics statistics)
    {
        output.Write(ClearLine);
        foreach (var line in StatisticsText.Lines(statistics))
        {
            output.WriteLine(line);
        }
    }

    private void Draw(RunSnapshot snapshot)
    {
        _drawn = snapshot.Elapsed;
        var full = snapshot.Cells == 0 ? Width : snapshot.Done * Width / snapshot.Cells;
        var rest = snapshot.Remaining is { } remaining ? string.Create(CultureInfo.InvariantCulture, $", {snapshot.Rate:0} a second, {remaining:m\\:ss} left") : "";
        output.Write($"{ClearLine}{new string('█', full)}{new string('░', Width - full)} {snapshot.Done}/{snapshot.Cells} cells{rest}");
    }
}

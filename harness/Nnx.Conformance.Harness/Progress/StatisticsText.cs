using Nnx.Conformance.Harness.Outcomes;
using Nnx.Conformance.Harness.Running;

namespace Nnx.Conformance.Harness.Progress;

/// <summary>A run's statistics as lines that people read.</summary>
public static class StatisticsText
{
    private const double Mebibyte = 1024 * 1024;

    /// <summary>Counts, rate, time to the first cell, peak memory, and the slowest cells.</summary>
    public static IEnumerable<string> Lines(RunStatistics statistics)
    {
        ArgumentNullException.ThrowIfNull(statistics);
        yield return Text($"{statistics.Ran} cells run in {statistics.Elapsed.TotalSeconds:0.0} s, {statistics.Rate:0.0} a second; {statistics.Resumed} were in the journals")
            + (statistics.Interrupted ? Text($"; interrupted with {statistics.Cells - statistics.Ran - statistics.Resumed} outstanding") : "");
        if (statistics.Ran == 0)
        {
            yield break;
        }

        yield return string.Join(", ", statistics.Outcomes.Where(pair => pair.Value > 0).Select(pair => Text($"{pair.Key.Word()} {pair.Value}")));
        yield return Text($"first cell after {statistics.FirstCell?.TotalSeconds:0.00} s, peak memory {statistics.PeakMemory / Mebibyte:0} MiB");
        if (statistics.Abandoned > 0)
        {
            yield return Text($"{statistics.Abandoned} cells ignored the end of their time; their threads were left behind");
        }

        yield return "slowest:";
        foreach (var slow in statistics.Slowest)
        {
            yield return Text($"  {slow.Seconds:0.000} s  {slow.Cell.Scenario.Id} on {slow.Cell.Engine} {slow.Cell.Release} {slow.Cell.Configuration.Name}: {slow.Kind.Word()}");
        }
    }

    private static string Text(FormattableString text) => FormattableString.Invariant(text);
}

using Nnx.Conformance.Harness.Outcomes;
using Nnx.Conformance.Matrix.Summaries;
using Nnx.Conformance.Reports.Words;
using Nnx.Releases;

namespace Nnx.Conformance.Reports.Histories;

/// <summary>Says whether a repair helps where the original raises.</summary>
internal static class RepairCheck
{
    /// <summary>One sentence; null where one of the two was not run.</summary>
    public static string? Say(CellTrack? original, CellTrack? repair, IReadOnlyList<Release> releases)
    {
        if (original is null || repair is null)
        {
            return null;
        }

        var helps = Count(releases, Helps);
        var fails = Count(releases, Fails);
        return (helps, fails) switch
        {
            (0, 0) => "The original raises nowhere, so there is nothing to repair here.",
            (_, 0) => $"Helps wherever the original raises ({ReleaseWords.Say(releases, Helps)}).",
            (0, _) => $"Does not help: raises, too, wherever the original does ({ReleaseWords.Say(releases, Fails)}).",
            _ => $"Helps {Where(Helps)}; does not help {Where(Fails)}.",
        };

        bool Raises(int place) => original.Cells[place].Outcome?.Kind == OutcomeKind.Raise;
        bool Helps(int place) => Raises(place) && repair.Cells[place].Outcome?.Kind == OutcomeKind.Pass;
        bool Fails(int place) => Raises(place) && repair.Cells[place].Outcome?.Kind == OutcomeKind.Raise;
        string Where(Func<int, bool> holds) => ReleaseWords.SayWhere(releases, holds);
    }

    private static int Count(IReadOnlyList<Release> releases, Func<int, bool> holds) =>
        Enumerable.Range(0, releases.Count).Count(holds);
}

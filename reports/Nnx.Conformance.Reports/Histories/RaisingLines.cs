using Nnx.Conformance.Matrix.Summaries;
using Nnx.Conformance.Reports.Words;
using Nnx.Releases;

namespace Nnx.Conformance.Reports.Histories;

/// <summary>Which lines of a program raise, and where.</summary>
internal static class RaisingLines
{
    /// <summary>Remarks by line: <c>since 0.10.5</c>, and for another engine or configuration only where it differs from the first.</summary>
    /// <param name="tracks">The lines of the matrix, the one that pages show first at the head.</param>
    /// <param name="releases">The columns, oldest first.</param>
    public static IReadOnlyDictionary<int, IReadOnlyList<string>> Of(IReadOnlyList<CellTrack> tracks, IReadOnlyList<Release> releases)
    {
        var remarks = new SortedDictionary<int, IReadOnlyList<string>>();
        foreach (var line in tracks.SelectMany(track => track.Cells).Select(LineOf).OfType<int>().Distinct())
        {
            remarks[line] = Remarks(line, tracks, releases);
        }

        return remarks;
    }

    private static List<string> Remarks(int line, IReadOnlyList<CellTrack> tracks, IReadOnlyList<Release> releases)
    {
        var remarks = new List<string>();
        var main = Say(tracks[0], line, releases);
        if (main is not null)
        {
            remarks.Add($"raises {main}");
        }

        foreach (var same in tracks.Skip(1).GroupBy(track => Say(track, line, releases)))
        {
            if (same.Key is { } there && there != main)
            {
                remarks.Add($"raises {there} with {string.Join(", ", same.Select(track => $"{track.Engine} {track.Configuration}"))}");
            }
        }

        return remarks;
    }

    private static string? Say(CellTrack track, int line, IReadOnlyList<Release> releases)
    {
        if (!track.Cells.Any(cell => LineOf(cell) == line))
        {
            return null;
        }

        return ReleaseWords.SayWhere(releases, place => LineOf(track.Cells[place]) == line);
    }

    private static int? LineOf(CellResult cell) => cell.Outcome?.Error?.Line;
}

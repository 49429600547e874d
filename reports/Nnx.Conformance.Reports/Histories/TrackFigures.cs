using Nnx.Conformance.Matrix.Changes;
using Nnx.Conformance.Matrix.Summaries;
using Nnx.Conformance.Matrix.Verdicts;
using Nnx.Conformance.Reports.Looks;
using Nnx.Conformance.Reports.Site;

namespace Nnx.Conformance.Reports.Histories;

/// <summary>Counts over the cells of one engine and configuration.</summary>
public sealed class TrackFigures
{
    private readonly Dictionary<CellLook, int>[] _looks;
    private readonly Dictionary<Change, int>[] _changes;

    private TrackFigures(IReadOnlyList<ScenarioRow> rows, IReadOnlyList<CellTrack> tracks, int releases)
    {
        Rows = rows;
        _looks = [.. Enumerable.Range(0, releases).Select(place => Count(tracks.Select(track => CellLooks.Of(track.Cells[place]))))];
        _changes = [.. Enumerable.Range(0, releases).Select(place => Count(tracks.Select(track => track.Cells[place].Change)))];
        Cells = tracks.Sum(track => track.Cells.Count(cell => cell.Outcome is not null));
        Deviating = tracks.Sum(track => track.Cells.Count(cell => cell.Verdict == Verdict.Deviates));
    }

    /// <summary>The rows with at least one outcome; all rows where no cell has been run.</summary>
    public IReadOnlyList<ScenarioRow> Rows { get; }

    /// <summary>Cells with an outcome.</summary>
    public int Cells { get; }

    /// <summary>Cells that deviate from their claim.</summary>
    public int Deviating { get; }

    /// <summary>Counts the cells of a track.</summary>
    public static TrackFigures Of(SiteContext site, TrackName name)
    {
        var run = site.Rows.Where(row => Track(row)?.Cells.Any(cell => cell.Outcome is not null) ?? false).ToList();
        var rows = run.Count > 0 ? run : site.Rows;
        return new(rows, [.. rows.Select(Track).OfType<CellTrack>()], site.Releases.Count);

        CellTrack? Track(ScenarioRow row) => row.Track(name.Engine, name.Configuration);
    }

    /// <summary>Cells of a look over all releases.</summary>
    public int Of(CellLook look) => _looks.Sum(counts => counts.GetValueOrDefault(look));

    /// <summary>Cells of a look on one release.</summary>
    public int Of(CellLook look, int release) => _looks[release].GetValueOrDefault(look);

    /// <summary>Cells of a kind of change over all releases.</summary>
    public int Of(Change change) => _changes.Sum(counts => counts.GetValueOrDefault(change));

    /// <summary>Cells of a kind of change on one release.</summary>
    public int Of(Change change, int release) => _changes[release].GetValueOrDefault(change);

    private static Dictionary<T, int> Count<T>(IEnumerable<T> items)
        where T : notnull =>
        items.CountBy(item => item).ToDictionary();
}

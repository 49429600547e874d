using Nnx.Conformance.Matrix.Summaries;
using Nnx.Releases;

namespace Nnx.Conformance.Reports.Site;

/// <summary>What every page of a site may ask for.</summary>
public sealed class SiteContext
{
    private readonly Dictionary<string, ScenarioRow> _rows;

    /// <summary>Looks through a summary once.</summary>
    public SiteContext(MatrixSummary summary)
    {
        Summary = summary;
        Rows = [.. summary.Rows.OrderBy(row => row.Scenario.Id, StringComparer.Ordinal)];
        _rows = Rows.ToDictionary(row => row.Scenario.Id, StringComparer.Ordinal);
        Tracks = Answered(summary);
        Map = new(Tracks[0]);
    }

    /// <summary>The summary that the site shows.</summary>
    public MatrixSummary Summary { get; }

    /// <summary>The columns, oldest first.</summary>
    public IReadOnlyList<Release> Releases => Summary.Releases;

    /// <summary>The rows, by id.</summary>
    public IReadOnlyList<ScenarioRow> Rows { get; }

    /// <summary>The engines and configurations with at least one outcome, in the summary's order; one without where there is none.</summary>
    public IReadOnlyList<TrackName> Tracks { get; }

    /// <summary>Where the pages stand.</summary>
    public SiteMap Map { get; }

    /// <summary>The row of a scenario; null where the summary has none.</summary>
    public ScenarioRow? Row(string id) => _rows.GetValueOrDefault(id);

    private static List<TrackName> Answered(MatrixSummary summary)
    {
        var names =
            from engine in summary.Engines
            from configuration in summary.Configurations
            where summary.Rows.Any(row => row.Track(engine, configuration)?.Cells.Any(cell => cell.Outcome is not null) ?? false)
            select new TrackName(engine, configuration);
        var found = names.ToList();
        return found.Count > 0
            ? found
            : [new(summary.Engines.FirstOrDefault("none"), summary.Configurations.FirstOrDefault("none"))];
    }
}

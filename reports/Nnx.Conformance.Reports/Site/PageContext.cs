using Nnx.Conformance.Matrix.Summaries;

namespace Nnx.Conformance.Reports.Site;

/// <summary>One page as it is being rendered.</summary>
/// <param name="Site">The whole site.</param>
/// <param name="Path">The page's file, relative to the site's folder.</param>
/// <param name="Track">The engine and configuration that the page shows first.</param>
public sealed record PageContext(SiteContext Site, string Path, TrackName Track)
{
    /// <summary>The relative address of another file of the site.</summary>
    public string To(string target) => SiteMap.Link(Path, target);

    /// <summary>The relative address of a scenario's page.</summary>
    public string ToScenario(string id) => To(SiteMap.Scenario(id));

    /// <summary>The line of a scenario that the page shows; null where its track has none.</summary>
    public CellTrack? TrackOf(ScenarioRow row) => row.Track(Track.Engine, Track.Configuration);
}

namespace Nnx.Conformance.Reports.Site;

/// <summary>Which page stands in which file. Paths are relative to the site's folder, with forward slashes.</summary>
/// <param name="first">The track that the front page shows.</param>
public sealed class SiteMap(TrackName first)
{
    /// <summary>The page on how to read the site and where its outcomes come from.</summary>
    public const string About = "about.html";

    /// <summary>The front page.</summary>
    public const string Front = "index.html";

    /// <summary>The stylesheet.</summary>
    public const string Style = "assets/site.css";

    /// <summary>The script that adds the filter.</summary>
    public const string Script = "assets/site.js";

    /// <summary>The icon of the browser's tab.</summary>
    public const string Icon = "assets/icon.svg";

    /// <summary>The matrix of a track.</summary>
    public string Matrix(TrackName track) => track == first ? Front : $"matrix/{File(track)}.html";

    /// <summary>The changes of a track.</summary>
    public string Changes(TrackName track) => track == first ? "changes.html" : $"changes/{File(track)}.html";

    /// <summary>The page of a scenario, whatever its id is made of.</summary>
    /// <param name="id">Id of the scenario, <c>area/name</c>.</param>
    public static string Scenario(string id)
    {
        var slash = id.IndexOf('/', StringComparison.Ordinal);
        return slash < 0
            ? $"scenarios/{FileNames.Safe(id)}.html"
            : $"scenarios/{FileNames.Safe(id[..slash])}/{FileNames.Safe(id[(slash + 1)..])}.html";
    }

    /// <summary>The address of one page as seen from another, both relative to the site's folder.</summary>
    public static string Link(string from, string to) =>
        string.Concat(Enumerable.Repeat("../", from.Count(letter => letter == '/'))) + to;

    private static string File(TrackName track) => $"{FileNames.Safe(track.Engine)}.{FileNames.Safe(track.Configuration)}";
}

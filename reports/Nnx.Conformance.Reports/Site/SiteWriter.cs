using Nnx.Conformance.Matrix.Summaries;

namespace Nnx.Conformance.Reports.Site;

/// <summary>Writes the static site of a summary.</summary>
public static class SiteWriter
{
    /// <summary>
    /// Renders all pages and puts them in place of the folder's site. The same summary gives the same bytes. The folder is made
    /// where it is missing; one that holds anything else than such a site is left alone.
    /// </summary>
    /// <param name="summary">What the site shows.</param>
    /// <param name="folder">Where it stands afterwards; its front page is <c>index.html</c>.</param>
    /// <exception cref="SiteWriteException">The folder cannot be written.</exception>
    public static async Task WriteAsync(MatrixSummary summary, string folder)
    {
        var pages = await PageRenderer.RenderAsync(SitePages.Of(summary));
        SiteFolder.Replace(folder, pages.Concat(SiteAssets.All));
    }

    /// <inheritdoc cref="WriteAsync"/>
    public static void Write(MatrixSummary summary, string folder) => WriteAsync(summary, folder).GetAwaiter().GetResult();
}

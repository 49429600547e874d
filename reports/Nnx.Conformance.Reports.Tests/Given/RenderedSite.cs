using System.Text;
using Nnx.Conformance.Matrix.Summaries;
using Nnx.Conformance.Reports.Site;

namespace Nnx.Conformance.Reports.Tests.Given;

/// <summary>The pages of a summary as text, by path.</summary>
internal static class RenderedSite
{
    public static async Task<IReadOnlyDictionary<string, string>> OfAsync(MatrixSummary summary)
    {
        var pages = await PageRenderer.RenderAsync(SitePages.Of(summary));
        return pages.ToDictionary(page => page.Path, page => Encoding.UTF8.GetString(page.Content));
    }
}

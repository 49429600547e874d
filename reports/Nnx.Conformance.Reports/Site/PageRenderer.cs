using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Nnx.Conformance.Reports.Site;

/// <summary>Renders Razor components to files. Pages do not know each other, so several are rendered at a time.</summary>
internal static class PageRenderer
{
    // No byte order mark: the pages name their encoding themselves.
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The files of the pages, in their order.</summary>
    public static async Task<IReadOnlyList<SiteFile>> RenderAsync(IReadOnlyList<PagePlan> pages)
    {
        var services = new ServiceCollection().BuildServiceProvider();
        await using (services.ConfigureAwait(false))
        {
            var files = new SiteFile[pages.Count];
            await Parallel.ForAsync(0, pages.Count, async (place, _) => files[place] = await RenderAsync(services, pages[place]));
            return files;
        }
    }

    private static async Task<SiteFile> RenderAsync(IServiceProvider services, PagePlan page)
    {
        var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        await using (renderer.ConfigureAwait(false))
        {
            var html = await renderer.Dispatcher.InvokeAsync(async () =>
            {
                var root = await renderer.RenderComponentAsync(page.Component, ParameterView.FromDictionary(page.Parameters));
                return root.ToHtmlString();
            });
            return new(page.Path, Utf8.GetBytes(html));
        }
    }
}

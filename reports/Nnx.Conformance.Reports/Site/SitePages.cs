using Nnx.Conformance.Matrix.Summaries;
using Nnx.Conformance.Reports.Pages;

namespace Nnx.Conformance.Reports.Site;

/// <summary>Lists the pages of a site.</summary>
internal static class SitePages
{
    public static IReadOnlyList<PagePlan> Of(MatrixSummary summary)
    {
        var site = new SiteContext(summary);
        var pages = new List<PagePlan>();
        foreach (var track in site.Tracks)
        {
            pages.Add(Plan<MatrixPage>(new(site, site.Map.Matrix(track), track)));
            pages.Add(Plan<ChangesPage>(new(site, site.Map.Changes(track), track)));
        }

        pages.Add(Plan<AboutPage>(new(site, SiteMap.About, site.Tracks[0])));
        pages.AddRange(site.Rows.Select((_, place) => Scenario(site, place)));
        return pages;
    }

    private static PagePlan Scenario(SiteContext site, int place)
    {
        var row = site.Rows[place];
        var plan = Plan<ScenarioPage>(new(site, SiteMap.Scenario(row.Scenario.Id), site.Tracks[0]));
        plan.Parameters[nameof(ScenarioPage.Row)] = row;
        plan.Parameters[nameof(ScenarioPage.Previous)] = place > 0 ? site.Rows[place - 1] : null;
        plan.Parameters[nameof(ScenarioPage.Next)] = place + 1 < site.Rows.Count ? site.Rows[place + 1] : null;
        return plan;
    }

    private static PagePlan Plan<TPage>(PageContext page) =>
        new(page.Path, typeof(TPage), new() { ["Page"] = page });
}

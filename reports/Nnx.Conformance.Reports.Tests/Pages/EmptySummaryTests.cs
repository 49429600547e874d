using Nnx.Conformance.Reports.Tests.Given;

namespace Nnx.Conformance.Reports.Tests.Pages;

public sealed class EmptySummaryTests
{
    [Test]
    public async Task A_summary_of_nothing_still_gives_a_front_page()
    {
        var pages = await RenderedSite.OfAsync(Make.Summary([]));

        Assert.That(pages.Keys, Is.EquivalentTo(new[] { "index.html", "changes.html", "about.html" }));
    }

    [Test]
    public async Task Scenarios_that_were_never_run_are_shown_as_such()
    {
        var releases = Make.Releases("0.10.0", "0.10.1");
        var row = new Matrix.Summaries.ScenarioRow(Make.Scenario("a/b", "Title", "x = 1"), [Make.Track(releases, [null, null])], []);

        var pages = await RenderedSite.OfAsync(Make.Summary(releases, row));

        Assert.That(pages["index.html"], Does.Contain("not run</td>"));
        Assert.That(pages["scenarios/a/b.html"], Does.Contain("x = "));
    }
}

using Nnx.Conformance.Reports.Tests.Given;

namespace Nnx.Conformance.Reports.Tests.Pages;

public sealed class EscapingTests
{
    private IReadOnlyDictionary<string, string> _pages = null!;

    [OneTimeSetUp]
    public async Task Render() => _pages = await RenderedSite.OfAsync(SmallSummary.Summary);

    [Test]
    public void Hostile_text_never_becomes_markup() => Assert.Multiple(() =>
    {
        foreach (var (path, page) in _pages)
        {
            Assert.That(page, Does.Not.Contain("<script>").And.Not.Contain("<img"), path);
            Assert.That(page, Does.Not.Contain("\"'>"), path);
        }
    });

    [Test]
    public void Hostile_text_is_still_shown() =>
        Assert.That(_pages["index.html"], Does.Contain("&lt;script&gt;alert(1)&lt;/script&gt;"));

    [Test]
    public void A_source_that_is_no_web_address_is_text()
    {
        Assert.That(_pages.Values, Has.Some.Contain("<span>javascript:alert(1)</span>"));
        Assert.That(_pages.Values, Has.None.Contain("href=\"javascript:"));
    }

    [Test]
    public void A_hostile_id_stays_inside_the_folder_of_scenarios()
    {
        var path = _pages.Keys.Single(path => path.StartsWith("scenarios/", StringComparison.Ordinal) && !path.StartsWith("scenarios/vmap/", StringComparison.Ordinal));

        Assert.That(path, Does.Match("^scenarios/[a-z0-9~_-]+/[a-z0-9~_-]+[.]html$"));
    }
}

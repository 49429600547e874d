using System.Net;
using System.Text.RegularExpressions;
using Nnx.Conformance.Reports.Site;
using Nnx.Conformance.Reports.Tests.Given;

namespace Nnx.Conformance.Reports.Tests.Site;

public sealed partial class LinkTests
{
    private IReadOnlyDictionary<string, string> _pages = null!;

    [OneTimeSetUp]
    public async Task Render() => _pages = await RenderedSite.OfAsync(SmallSummary.Summary);

    [Test]
    public void Every_link_inside_the_site_leads_to_a_file_and_a_place_that_exist()
    {
        var files = _pages.Keys.Concat(SiteAssets.All.Select(asset => asset.Path)).ToHashSet();
        var broken = Links().Where(link => !files.Contains(link.File) || (link.Place.Length > 0 && !HasPlace(link)));

        Assert.That(broken, Is.Empty);
    }

    [Test]
    public void Every_page_but_the_front_page_is_linked_from_another()
    {
        var linked = Links().Where(link => link.From != link.File).Select(link => link.File).ToHashSet();

        Assert.That(_pages.Keys.Except(linked), Is.Empty);
    }

    [Test]
    public void Nothing_is_loaded_from_elsewhere()
    {
        var loaded = _pages.Values.SelectMany(page => Loading().Matches(page)).Select(match => match.Groups[1].Value).ToList();

        Assert.That(loaded, Is.Not.Empty);
        Assert.That(loaded, Has.None.Contain(":").And.None.StartWith("/"));
        Assert.That(SiteAssets.All.Select(asset => System.Text.Encoding.UTF8.GetString(asset.Content)), Has.None.Contain("url("));
    }

    private bool HasPlace((string From, string File, string Place) link) =>
        _pages[link.File].Contains($" id=\"{link.Place}\"", StringComparison.Ordinal);

    private IEnumerable<(string From, string File, string Place)> Links()
    {
        foreach (var (path, page) in _pages)
        {
            foreach (var address in Hrefs().Matches(page).Select(match => WebUtility.HtmlDecode(match.Groups[1].Value)))
            {
                if (!address.StartsWith("https://", StringComparison.Ordinal))
                {
                    var target = new Uri(new Uri($"file:///site/{path}"), address);
                    yield return (path, target.AbsolutePath["/site/".Length..], target.Fragment.TrimStart('#'));
                }
            }
        }
    }

    [GeneratedRegex(" href=\"([^\"]*)\"")]
    private static partial Regex Hrefs();

    [GeneratedRegex("<(?:link|script|img)[^>]* (?:href|src)=\"([^\"]*)\"")]
    private static partial Regex Loading();
}

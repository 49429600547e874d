using System.Text.RegularExpressions;
using Nnx.Conformance.Reports.Tests.Given;

namespace Nnx.Conformance.Reports.Tests.Pages;

public sealed partial class PageStructureTests
{
    private IReadOnlyDictionary<string, string> _pages = null!;

    [OneTimeSetUp]
    public async Task Render() => _pages = await RenderedSite.OfAsync(SmallSummary.Summary);

    [Test]
    public void Every_element_is_closed_in_order() => Assert.Multiple(() =>
    {
        foreach (var (path, page) in _pages)
        {
            Assert.That(Unclosed(page), Is.Null, path);
        }
    });

    [Test]
    public void Every_page_has_its_landmarks_and_one_heading_of_the_first_level() => Assert.Multiple(() =>
    {
        foreach (var (path, page) in _pages)
        {
            Assert.That(page, Does.StartWith("<!DOCTYPE html>"), path);
            Assert.That(page, Does.Contain("<html lang=\"en\">").And.Contain("<main id=\"content\"").And.Contain("<nav aria-label="), path);
            Assert.That(Regex.Count(page, "<h1[ >]"), Is.EqualTo(1), path);
        }
    });

    [Test]
    public void Every_table_header_has_a_scope_and_every_table_a_caption() => Assert.Multiple(() =>
    {
        foreach (var (path, page) in _pages)
        {
            Assert.That(Regex.Matches(page, "<th[ >][^>]*>").Where(match => !match.Value.Contains("scope=", StringComparison.Ordinal)), Is.Empty, path);
            Assert.That(Regex.Count(page, "<caption"), Is.EqualTo(Regex.Count(page, "<table")), path);
        }
    });

    [Test]
    public void No_id_stands_twice_on_a_page() => Assert.Multiple(() =>
    {
        foreach (var (path, page) in _pages)
        {
            Assert.That(Ids().Matches(page).Select(match => match.Groups[1].Value), Is.Unique, path);
        }
    });

    [Test]
    public void Every_cell_says_its_outcome_in_a_word_beside_its_symbol()
    {
        var cells = Cells().Matches(_pages["index.html"]);

        Assert.That(cells, Has.Count.EqualTo(9));
        Assert.That(cells.Select(cell => cell.Groups[1].Value), Is.All.AnyOf("works", "raises"));
    }

    [Test]
    public void Line_numbers_and_text_of_the_program_are_those_of_its_source()
    {
        var page = _pages[Reports.Site.SiteMap.Scenario("vmap/captured")];
        var lines = Lines().Matches(page).Select(match => Tags().Replace(match.Groups[2].Value, ""));

        Assert.That(lines, Is.EqualTo(new[] { "import jax", "", "x = f(1)", "observe(&#x27;x&#x27;, x)" }));
    }

    // The first tag that does not close what is open, or null.
    private static string? Unclosed(string page)
    {
        string[] single = ["meta", "link", "input", "col", "img", "br"];
        var open = new Stack<string>();
        foreach (Match tag in AnyTag().Matches(page))
        {
            var name = tag.Groups[2].Value;
            if (single.Contains(name) || tag.Value.EndsWith("/>", StringComparison.Ordinal))
            {
                continue;
            }

            if (tag.Groups[1].Value.Length == 0)
            {
                open.Push(name);
            }
            else if (open.Count == 0 || open.Pop() != name)
            {
                return tag.Value;
            }
        }

        return open.Count == 0 ? null : open.Peek();
    }

    [GeneratedRegex("<(/?)([a-z][a-z0-9]*)(?:\\s[^<>]*)?>")]
    private static partial Regex AnyTag();

    [GeneratedRegex(" id=\"([^\"]*)\"")]
    private static partial Regex Ids();

    [GeneratedRegex("<td [^>]*><span aria-hidden=\"true\">[^<]+</span>(\\w+)")]
    private static partial Regex Cells();

    [GeneratedRegex("<li id=\"L(\\d+)\"[^>]*><code>(.*?)</code>")]
    private static partial Regex Lines();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();
}

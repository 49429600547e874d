using Nnx.Conformance.Reports.Site;
using Nnx.Conformance.Reports.Tests.Given;

namespace Nnx.Conformance.Reports.Tests.Pages;

public sealed class ApprovedSectionTests
{
    private static readonly string[] Sections =
        ["where", "program-heading", "outcome-flax.default", "outcome-dotnet.default", "observed", "warnings", "repairs", "claims"];

    private IReadOnlyDictionary<string, string> _pages = null!;

    [OneTimeSetUp]
    public async Task Render() => _pages = await RenderedSite.OfAsync(SmallSummary.Summary);

    [TestCaseSource(nameof(Sections))]
    public void A_section_of_a_scenario_is_as_approved(string section) =>
        Approved.Verify($"scenario-{section}.html", Approved.Section(_pages[SiteMap.Scenario("vmap/captured")], section));

    [Test]
    public void The_changes_of_a_release_are_as_approved()
    {
        var page = _pages["changes.html"].Replace("<section class=\"release\"", "<section", StringComparison.Ordinal);
        Approved.Verify("changes-0.11.0.html", Approved.Section(page, "r-0.11.0"));
    }

    [Test]
    public void No_approved_file_is_an_orphan()
    {
        var used = Sections.Select(section => $"scenario-{section}.html").Append("changes-0.11.0.html");
        Assert.That(Directory.GetFiles(Approved.Folder).Select(Path.GetFileName), Is.EquivalentTo(used));
    }
}

using Nnx.Conformance.Reports.Site;
using Nnx.Conformance.Reports.Tests.Given;

namespace Nnx.Conformance.Reports.Tests.Site;

public sealed class SiteWriterTests
{
    private TemporaryFolder _folder = null!;

    [SetUp]
    public void Make_a_folder() => _folder = new();

    [TearDown]
    public void Remove_it() => _folder.Dispose();

    [Test]
    public void The_same_summary_in_another_order_gives_the_same_bytes()
    {
        var summary = SmallSummary.Summary;
        SiteWriter.Write(summary, _folder.At("one"));
        SiteWriter.Write(
            summary with { Rows = [.. summary.Rows.Reverse()], Provenance = [.. summary.Provenance.Reverse()] },
            _folder.At("two"));

        Assert.That(TemporaryFolder.Files(_folder.At("two")), Is.EqualTo(TemporaryFolder.Files(_folder.At("one"))));
    }

    [Test]
    public void A_site_takes_the_place_of_an_older_one()
    {
        var site = _folder.At("site");
        SiteWriter.Write(SmallSummary.Summary, site);
        File.WriteAllText(Path.Combine(site, "stale.html"), "stale");

        SiteWriter.Write(SmallSummary.Summary, site);

        Assert.That(File.Exists(Path.Combine(site, "stale.html")), Is.False);
        Assert.That(File.Exists(Path.Combine(site, "index.html")), Is.True);
        Assert.That(Directory.GetDirectories(Path.GetDirectoryName(site)!), Is.EqualTo(new[] { site }));
    }

    [Test]
    public void What_an_interrupted_write_left_behind_is_no_hindrance()
    {
        var site = _folder.At("site");
        Directory.CreateDirectory(site + ".new~");
        File.WriteAllText(Path.Combine(site + ".new~", "half.html"), "half");

        SiteWriter.Write(SmallSummary.Summary, site);

        Assert.That(File.Exists(Path.Combine(site, "half.html")), Is.False);
        Assert.That(Directory.Exists(site + ".new~"), Is.False);
    }

    [Test]
    public void A_write_that_fails_leaves_the_older_site_whole()
    {
        var site = _folder.At("site");
        SiteWriter.Write(SmallSummary.Summary, site);
        var before = TemporaryFolder.Files(site);
        File.WriteAllText(site + ".new~", "a file where the new site would be written");

        Assert.That(() => SiteWriter.Write(SmallSummary.Summary, site), Throws.TypeOf<SiteWriteException>());
        Assert.That(TemporaryFolder.Files(site), Is.EqualTo(before));
    }

    [Test]
    public void A_folder_with_other_files_is_left_alone()
    {
        File.WriteAllText(_folder.At("thesis.txt"), "years of work");
        var folder = Path.GetDirectoryName(_folder.At("thesis.txt"))!;

        Assert.That(
            () => SiteWriter.Write(SmallSummary.Summary, folder),
            Throws.TypeOf<SiteWriteException>().With.Message.Contains("holds files").And.Property("Folder").EqualTo(folder));
        Assert.That(File.ReadAllText(_folder.At("thesis.txt")), Is.EqualTo("years of work"));
    }

    [Test]
    public void A_place_that_cannot_be_written_is_one_clear_exception()
    {
        File.WriteAllText(_folder.At("file"), "");

        Assert.That(() => SiteWriter.Write(SmallSummary.Summary, _folder.At("file")), Throws.TypeOf<SiteWriteException>());
        Assert.That(() => SiteWriter.Write(SmallSummary.Summary, _folder.At("file/below")), Throws.TypeOf<SiteWriteException>());
        Assert.That(() => SiteWriter.Write(SmallSummary.Summary, ""), Throws.TypeOf<SiteWriteException>());
    }
}

using Nnx.Conformance.Harness.Journals;
using Nnx.Conformance.Harness.Outcomes;

namespace Nnx.Conformance.Harness.Tests.Journals;

public sealed class JournalFolderTests
{
    private TemporaryFolder _folder = null!;

    [SetUp]
    public void MakeFolder() => _folder = new();

    [TearDown]
    public void DeleteFolder() => _folder.Dispose();

    private string File => _folder.Join("dotnet", "0.10.5.default.jsonl");

    [Test]
    public void A_torn_last_line_is_dropped_on_resume()
    {
        Write(JournalSamples.Entry("a/one"), JournalSamples.Entry("a/two"));
        var whole = System.IO.File.ReadAllBytes(File);
        System.IO.File.AppendAllText(File, """{"scenario":"a/three","prog""");

        var finished = Write(JournalSamples.Entry("a/three"));

        Assert.That(finished, Is.EquivalentTo(["a/one", "a/two"]));
        Assert.That(System.IO.File.ReadAllBytes(File).AsSpan(0, whole.Length).SequenceEqual(whole), Is.True);
        Assert.That(Scenarios(), Is.EqualTo(["a/one", "a/two", "a/three"]));
    }

    [Test]
    public void A_torn_header_starts_the_journal_anew()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(File)!);
        System.IO.File.WriteAllText(File, """{"journal":1,"eng""");

        Write(JournalSamples.Entry("a/one"));

        Assert.That(Scenarios(), Is.EqualTo(["a/one"]));
    }

    [Test]
    public void Entries_of_another_program_text_are_not_reused()
    {
        Write(JournalSamples.Entry("a/one", "sha256:old"), JournalSamples.Entry("a/two"), JournalSamples.Entry("a/unplanned"));

        using var folder = JournalFolder.Open(_folder.Path);
        var writer = folder.Resume(
            JournalSamples.Header, new Dictionary<string, string> { ["a/one"] = "sha256:new", ["a/two"] = "sha256:1" });

        Assert.That(writer.Finished.Keys, Is.EquivalentTo(["a/two", "a/unplanned"]));
        Assert.That(Scenarios(), Is.EqualTo(["a/two", "a/unplanned"]));
    }

    [Test]
    public void Entries_of_another_engine_version_are_not_reused()
    {
        Write(JournalSamples.Entry("a/one"));
        var header = JournalSamples.Header with { Versions = new Dictionary<string, string> { ["flax"] = "0.10.5", ["jax"] = "0.5.2" } };

        using var folder = JournalFolder.Open(_folder.Path);
        var writer = folder.Resume(header, JournalSamples.NoPrograms);

        Assert.That(writer.Finished, Is.Empty);
        Assert.That(JournalReader.ReadFile(File)!.Header.Versions["jax"], Is.EqualTo("0.5.2"));
    }

    [Test]
    public void A_cell_whose_engine_could_not_start_is_tried_again()
    {
        Write(JournalSamples.Entry("a/one") with { Outcome = JournalSamples.Pass() with { Kind = OutcomeKind.Unavailable, Reason = "no network" } });

        Assert.That(Write(JournalSamples.Entry("a/one")), Is.Empty);
        Assert.That(Scenarios(), Is.EqualTo(["a/one"]));
    }

    [Test]
    public void A_second_writer_of_a_folder_is_refused()
    {
        using var first = JournalFolder.Open(_folder.Path);

        Assert.That(
            () => JournalFolder.Open(_folder.Path),
            Throws.TypeOf<JournalException>().With.Message.EqualTo($"{_folder.Path}: another process is writing to these journals"));
    }

    [Test]
    public void A_broken_line_is_reported_with_file_and_line()
    {
        Write(JournalSamples.Entry("a/one"));
        System.IO.File.AppendAllText(File, """{"scenario":"a/two","program":"sha256:1","outcome":"maybe"}""" + "\n");

        Assert.That(
            () => JournalReader.Read(_folder.Path),
            Throws.TypeOf<JournalException>().With.Message.StartsWith($"{File}:3: 'maybe' is not an outcome"));
    }

    [Test]
    public void A_folder_that_cannot_be_made_is_reported()
    {
        System.IO.File.WriteAllText(_folder.Join("file"), "");

        Assert.That(
            () => JournalFolder.Open(_folder.Join("file", "journals")),
            Throws.TypeOf<JournalException>().With.Message.Contains("cannot be written"));
    }

    [Test]
    public void The_recordings_of_the_catalogue_are_journals()
    {
        var journals = JournalReader.Read(RepositoryRoot.Join("suites", "evidence", "recordings"));

        Assert.That(journals, Has.Count.EqualTo(57));
        Assert.That(journals.Select(journal => journal.Header.Engine), Is.All.EqualTo("flax"));
    }

    private List<string> Write(params JournalEntry[] entries)
    {
        using var folder = JournalFolder.Open(_folder.Path);
        var writer = folder.Resume(JournalSamples.Header, JournalSamples.NoPrograms);
        Array.ForEach(entries, writer.Append);
        return [.. writer.Finished.Keys];
    }

    private IEnumerable<string> Scenarios() => JournalReader.ReadFile(File)!.Entries.Select(entry => entry.Scenario);
}

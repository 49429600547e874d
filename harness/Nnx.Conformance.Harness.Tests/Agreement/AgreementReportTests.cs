using Nnx.Conformance.Harness.Agreement;
using Nnx.Conformance.Harness.Journals;
using Nnx.Conformance.Harness.Outcomes;
using Nnx.Conformance.Harness.Tests.Journals;

namespace Nnx.Conformance.Harness.Tests.Agreement;

public sealed class AgreementReportTests
{
    [Test]
    public void Percentages_are_over_all_recorded_cells_and_the_last_line_of_a_cell_counts()
    {
        var pass = JournalSamples.Pass(("x", 1));
        var raise = pass with { Kind = OutcomeKind.Raise, Error = new("ValueError", "no", 1, null) };
        Journal recordings = new("r", JournalSamples.Header, [Entry("a/1", pass), Entry("a/2", pass), Entry("a/3", raise), Entry("a/4", raise)]);
        Journal journals = new("j", JournalSamples.Header, [Entry("a/1", raise), Entry("a/1", pass), Entry("a/2", raise), Entry("a/unknown", pass)]);

        var report = AgreementReport.Measure([recordings], [journals]);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(report.Cells, Has.Count.EqualTo(4));
            Assert.That(report.Answered, Is.EqualTo(2));
            Assert.That(report.Wrong, Is.EqualTo(25));
            Assert.That(report.AlwaysPass, Is.EqualTo(50));
            Assert.That(report.At(AgreementLevel.Outcome), Is.EqualTo(25));
            Assert.That(report.At(AgreementLevel.All), Is.EqualTo(25));
        }
    }

    [Test]
    public void Recordings_agree_with_themselves()
    {
        var recordings = JournalReader.Read(RepositoryRoot.Join("suites", "evidence", "recordings", "0.10.5.default.jsonl"));

        Assert.That(AgreementReport.Measure(recordings, recordings).At(AgreementLevel.All), Is.EqualTo(100));
    }

    private static JournalEntry Entry(string scenario, Outcome outcome) => new(scenario, "sha256:1", outcome);
}

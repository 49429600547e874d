using Nnx.Conformance.Harness.Agreement;
using Nnx.Conformance.Harness.Outcomes;
using Nnx.Conformance.Harness.Tests.Journals;

namespace Nnx.Conformance.Harness.Tests.Agreement;

public sealed class OutcomeAgreementTests
{
    private static readonly Outcome Recorded = Raise("ValueError", "bad shape (2,) at 0x7f00\nmore", 4);

    [Test]
    public void Each_difference_ends_at_its_level()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(OutcomeAgreement.With(Recorded, null), Is.EqualTo(AgreementLevel.None));
            Assert.That(OutcomeAgreement.With(Recorded, JournalSamples.Pass()), Is.EqualTo(AgreementLevel.None));
            Assert.That(OutcomeAgreement.With(Recorded, Raise("TypeError", "bad", 4)), Is.EqualTo(AgreementLevel.Outcome));
            Assert.That(OutcomeAgreement.With(Recorded, Raise("ValueError", "bad", 4)), Is.EqualTo(AgreementLevel.Type));
            Assert.That(OutcomeAgreement.With(Recorded, Raise("ValueError", "bad shape (2,) at 0x1", 5)), Is.EqualTo(AgreementLevel.Message));
            Assert.That(OutcomeAgreement.With(Recorded, Raise("ValueError", "bad shape (2,) at 0x1", 4)), Is.EqualTo(AgreementLevel.All));
        }
    }

    [Test]
    public void Other_observations_of_a_pass_agree_up_to_the_line() =>
        Assert.That(
            OutcomeAgreement.With(JournalSamples.Pass(("x", 1)), JournalSamples.Pass(("x", 2))), Is.EqualTo(AgreementLevel.Line));

    [Test]
    public void A_cell_without_an_answer_agrees_at_no_level_and_is_not_wrong()
    {
        var unsupported = JournalSamples.Pass() with { Kind = OutcomeKind.Unsupported, Reason = "match statement, line 2" };
        var level = OutcomeAgreement.With(Recorded, unsupported);

        Assert.That(level, Is.EqualTo(AgreementLevel.None));
        Assert.That(new ComparedCell("a/b", "0.10.5", "default", Recorded, unsupported, level).IsWrong, Is.False);
    }

    private static Outcome Raise(string type, string message, int line) =>
        JournalSamples.Pass() with { Kind = OutcomeKind.Raise, Error = new(type, message, line, null) };
}

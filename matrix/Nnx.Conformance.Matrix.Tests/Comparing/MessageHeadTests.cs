using Nnx.Conformance.Harness.Agreement;
using Nnx.Conformance.Matrix.Comparing;

namespace Nnx.Conformance.Matrix.Tests.Comparing;

public sealed class MessageHeadTests
{
    [TestCase("  first   line\nsecond", "first line", "first line")]
    [TestCase("<function f at 0x7f3Ab0>", "<function f at 0x>", "<function f at *>")]
    [TestCase("see https://flax.readthedocs.io/en/latest/x.html#y", "see https://path#y", "see https:/*#y")]
    [TestCase("object id=12 or 1234567890", "object id or id", "object * or *")]
    [TestCase("a/b stays", "a/b stays", "a/b stays")]
    public void What_differs_from_run_to_run_is_masked(string message, string head, string starred)
    {
        Assert.That(MessageHead.Of(message), Is.EqualTo(head));
        Assert.That(MessageHead.Starred(message), Is.EqualTo(starred));
        Assert.That(MessagePattern.Matches(starred, head), Is.True);
    }

    [Test]
    public void A_head_has_at_most_160_code_points()
    {
        var message = "0x12 " + string.Concat(Enumerable.Repeat("\U0001F600", 200));

        Assert.That(MessageHead.Of(message).EnumerateRunes().Count(), Is.EqualTo(160));
        Assert.That(MessagePattern.Matches(MessageHead.Starred(message), MessageHead.Of(message)), Is.True);
    }

    [Test]
    public void A_pattern_of_a_recorded_message_matches_its_head()
    {
        var messages = Repository.Recordings.Entries.Values.Select(entry => entry.Outcome.Error?.Message).OfType<string>().Distinct().ToArray();

        Assert.That(messages, Is.Not.Empty);
        Assert.That(messages.Where(message => !MessagePattern.Matches(MessageHead.Starred(message), MessageHead.Of(message))), Is.Empty);
    }
}

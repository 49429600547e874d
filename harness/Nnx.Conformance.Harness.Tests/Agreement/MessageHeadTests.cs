using Nnx.Conformance.Harness.Agreement;

namespace Nnx.Conformance.Harness.Tests.Agreement;

/// <summary>Expected heads are those of the agreement tool that the evidence came with.</summary>
public sealed class MessageHeadTests
{
    [TestCase(null, "")]
    [TestCase("  two  blanks\tand a tab \nsecond line", "two blanks and a tab ")]
    [TestCase("\n\nfirst\nsecond", "first")]
    [TestCase("object at 0x7f12AbC0 and 0x", "object at 0x and 0x")]
    [TestCase("in /usr/lib/python3.11/site-packages/flax/nnx/graph.py:12", "in /path:12")]
    [TestCase("a/b and /single and x/y/z", "a/b and /single and x/path")]
    [TestCase("Node id=12345, id 123456789, grid=5, 12345678", "Node id, id id, grid=5, 12345678")]
    [TestCase("https://docs.jax.dev/en/latest/errors.html#jax.errors.X", "https://path#jax.errors.X")]
    public void Masks_what_differs_from_run_to_run(string? message, string expected) =>
        Assert.That(MessageHead.Of(message), Is.EqualTo(expected));

    [Test]
    public void Counts_characters_outside_the_basic_plane_as_one() =>
        Assert.That(
            MessageHead.Of(string.Concat(Enumerable.Repeat("\U0001d7d9", 161))),
            Is.EqualTo(string.Concat(Enumerable.Repeat("\U0001d7d9", 160))));
}

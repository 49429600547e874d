using Nnx.Conformance.Reports.Site;

namespace Nnx.Conformance.Reports.Tests.Site;

public sealed class FileNamesTests
{
    [TestCase("jax-vmap_2", "jax-vmap_2")]
    [TestCase("..", "~002e~002e")]
    [TestCase("a/b", "a~002fb")]
    [TestCase("A", "~0041")]
    [TestCase("con", "con~")]
    [TestCase("", "~")]
    public void Only_letters_digits_and_dashes_stay(string text, string expected) =>
        Assert.That(FileNames.Safe(text), Is.EqualTo(expected));

    [Test]
    public void Long_names_that_differ_at_the_end_stay_apart()
    {
        var (one, two) = (FileNames.Safe(new string('a', 300) + "1"), FileNames.Safe(new string('a', 300) + "2"));

        Assert.That(one, Has.Length.LessThanOrEqualTo(120));
        Assert.That(one, Is.Not.EqualTo(two));
    }
}

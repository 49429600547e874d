namespace Nnx.Releases.Tests;

public sealed class ReleaseRangeTests
{
    [TestCase("", "0.10.0", true)]
    [TestCase("<0.10.5", "0.10.4", true)]
    [TestCase("<0.10.5", "0.10.5", false)]
    [TestCase(">=0.10.3,<0.10.5", "0.10.3", true)]
    [TestCase(">=0.10.3,<0.10.5", "0.10.5", false)]
    [TestCase("==0.11.*", "0.11.2", true)]
    [TestCase("==0.11.*", "0.12.0", false)]
    [TestCase("!=0.10.2", "0.10.2", false)]
    [TestCase("~=0.12.1", "0.12.7", true)]
    [TestCase("~=0.12.1", "0.13.0", false)]
    [TestCase("<0.11", "0.11.0", false)]
    [TestCase("<=0.10", "0.10.0", true)]
    public void A_range_holds_what_PEP_440_says(string range, string version, bool held) =>
        Assert.That(ReleaseRange.Parse(range).Contains(ReleaseVersion.Parse(version)), Is.EqualTo(held));

    [TestCase("0.10.5")]
    [TestCase(">=")]
    [TestCase(">=0.10.x")]
    [TestCase(">=0.10.*")]
    [TestCase(">=0.10.3,,<0.10.5")]
    [TestCase("~=0")]
    public void A_text_that_is_no_range_is_refused(string text) =>
        Assert.That(() => ReleaseRange.Parse(text), Throws.InstanceOf<FormatException>());
}

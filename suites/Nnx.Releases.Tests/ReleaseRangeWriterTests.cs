namespace Nnx.Releases.Tests;

public sealed class ReleaseRangeWriterTests
{
    private static readonly ReleaseVersion[] All =
        [.. new[] { "0.10.3", "0.10.4", "0.10.5", "0.11.0", "0.12.0" }.Select(ReleaseVersion.Parse)];

    [TestCase("0.10.3 0.10.4 0.10.5 0.11.0 0.12.0", "")]
    [TestCase("0.10.3 0.10.4", "<0.10.5")]
    [TestCase("0.10.3", "<0.10.4")]
    [TestCase("0.11.0 0.12.0", ">=0.11.0")]
    [TestCase("0.12.0", ">=0.12.0")]
    [TestCase("0.10.4 0.10.5", ">=0.10.4,<0.11.0")]
    [TestCase("0.10.5", "==0.10.5")]
    [TestCase("0.10.3 0.10.4 0.11.0 0.12.0", "!=0.10.5")]
    [TestCase("0.10.3 0.10.5", "<0.11.0,!=0.10.4")]
    public void A_set_is_written_as_its_shortest_range(string held, string range) =>
        Assert.That(new ReleaseRangeWriter(All).Write(Versions(held)).Text, Is.EqualTo(range));

    [Test]
    public void Every_set_of_releases_reads_back_as_itself()
    {
        var writer = new ReleaseRangeWriter(All);
        for (var bits = 1; bits < 1 << All.Length; bits++)
        {
            var held = All.Where((_, place) => (bits >> place & 1) == 1).ToArray();

            var range = writer.Write(held);

            Assert.That(All.Where(range.Contains), Is.EqualTo(held), range.Text);
        }
    }

    private static ReleaseVersion[] Versions(string words) => [.. words.Split(' ').Select(ReleaseVersion.Parse)];
}

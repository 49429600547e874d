namespace Nnx.Releases.Tests;

public sealed class ReleaseTableTests
{
    [Test]
    public void Releases_come_oldest_first_with_their_pins()
    {
        var table = ReleaseTable.Parse(["# flax jax optax", "0.12.0 0.7.2 0.2.6", "", "0.10.5 0.5.3 0.2.4"], "pins.txt");

        Assert.That(table.Select(release => release.ToString()), Is.EqualTo(new[] { "0.10.5", "0.12.0" }));
        Assert.That(table[0].Pins["jaxlib"], Is.EqualTo(ReleaseVersion.Parse("0.5.3")));
    }

    [TestCase("0.10.5 0.5.3", "pins.txt, line 2: '0.10.5 0.5.3' is not a flax, a jax and an optax version")]
    [TestCase("0.10.4 0.5.3 0.2.4", "pins.txt, line 2: release 0.10.4 stands twice")]
    public void A_wrong_line_is_named(string line, string message) =>
        Assert.That(() => ReleaseTable.Parse(["0.10.4 0.5.1 0.2.4", line], "pins.txt"), Throws.InstanceOf<FormatException>().With.Message.EqualTo(message));
}

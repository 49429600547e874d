using Nnx.Conformance.Reports.Histories;
using Nnx.Conformance.Reports.Tests.Given;
using Nnx.Releases;

namespace Nnx.Conformance.Reports.Tests.Histories;

public sealed class HistoryTests
{
    private static readonly IReadOnlyList<Release> Releases = Make.Releases("0.10.0", "0.10.1", "0.10.2", "0.11.0");

    [Test]
    public void A_value_that_differs_by_rounding_has_not_changed()
    {
        var track = Make.Track(Releases, [Make.Pass(("x", 1.0)), Make.Pass(("x", 1.00001)), Make.Pass(("x", 2.0)), Make.Pass()]);

        var history = ValueHistory.Of(track).Single();

        Assert.That(history.Spans, Is.EqualTo(new ValueSpan[] { new(0, 1, "1"), new(2, 2, "2"), new(3, 3, null) }));
    }

    [Test]
    public void A_line_is_marked_for_another_engine_only_where_that_differs()
    {
        var raise = Make.Raise("ValueError", "no", 2);
        var main = Make.Track(Releases, [null, raise, raise, raise]);
        var same = Make.Track(Releases, [null, raise, raise, raise], configuration: "x64");
        var other = Make.Track(Releases, [Make.Raise("ValueError", "no", 1), null, null, raise], engine: "dotnet");

        var remarks = RaisingLines.Of([main, same, other], Releases);

        Assert.That(remarks[1], Is.EqualTo(new[] { "raises on 0.10.0 with dotnet default" }));
        Assert.That(remarks[2], Is.EqualTo(new[] { "raises since 0.10.1", "raises on 0.11.0 with dotnet default" }));
    }

    [Test]
    public void A_repair_is_judged_only_where_the_original_raises()
    {
        var raise = Make.Raise("ValueError", "no", 1);
        var original = Make.Track(Releases, [Make.Pass(), raise, raise, raise]);
        var repair = Make.Track(Releases, [raise, raise, raise, Make.Pass()]);

        Assert.That(RepairCheck.Say(original, repair, Releases), Is.EqualTo("Helps on 0.11.0; does not help on 0.10.1 – 0.10.2."));
    }
}

using Nnx.Conformance.Gates.Gating;

namespace Nnx.Conformance.Gates.Selftests;

public sealed class GateTallyTests
{
    [Test]
    public void Cells_are_counted_by_result_and_inconclusive_ones_by_reason()
    {
        var tally = new GateTally();
        tally.Add(new(GateResult.Conforms, ""), isKnown: false);
        tally.Add(new(GateResult.Deviates, "claimed to pass"), isKnown: true);
        tally.Add(new(GateResult.Undecided, "unsupported: async, line 3"), isKnown: false);
        tally.Add(new(GateResult.Undecided, "unsupported: match, line 1"), isKnown: false);
        tally.Add(new(GateResult.Undecided, "unsupported: match, line 7"), isKnown: false);

        Assert.That(tally.Lines(), Is.EqualTo(
        [
            "5 cells: 1 conform, 1 deviate (1 of them known), 3 inconclusive",
            "  2 x unsupported: match",
            "  1 x unsupported: async",
        ]));
    }
}

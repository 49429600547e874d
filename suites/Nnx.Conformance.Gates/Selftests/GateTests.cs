using Nnx.Conformance.Gates.Gating;
using Nnx.Conformance.Harness.Outcomes;

namespace Nnx.Conformance.Gates.Selftests;

public sealed class GateTests
{
    [Test]
    public void What_is_claimed_conforms()
    {
        Assert.That(Gate.Of(GateSamples.Cell("0.10.4"), GateSamples.Pass).Result, Is.EqualTo(GateResult.Conforms));
        Assert.That(Gate.Of(GateSamples.Cell("0.10.5"), GateSamples.Raise).Result, Is.EqualTo(GateResult.Conforms));
    }

    [Test]
    public void A_wrong_answer_deviates_and_says_where()
    {
        var gate = Gate.Of(GateSamples.Cell("0.10.4"), GateSamples.Raise);

        Assert.That(gate, Is.EqualTo(new Gate(
            GateResult.Deviates, "suites/catalogue/loops/sample.yaml:12: claimed to pass, but it raises ValueError: no such 1")));
    }

    [Test]
    public void A_raise_of_another_type_or_message_deviates()
    {
        var other = GateSamples.Raise with { Error = new("TypeError", "no such 1", 1, null) };
        var silent = GateSamples.Raise with { Error = new("ValueError", "none", 1, null) };

        Assert.That(Gate.Of(GateSamples.Cell("0.10.5"), other).Result, Is.EqualTo(GateResult.Deviates));
        Assert.That(Gate.Of(GateSamples.Cell("0.10.5"), silent).Result, Is.EqualTo(GateResult.Deviates));
    }

    [TestCase(OutcomeKind.Unsupported)]
    [TestCase(OutcomeKind.Timeout)]
    [TestCase(OutcomeKind.Unavailable)]
    public void No_answer_is_undecided_with_its_reason(OutcomeKind kind)
    {
        var gate = Gate.Of(GateSamples.Cell("0.10.5"), GateSamples.Unanswered(kind));

        Assert.That(gate, Is.EqualTo(new Gate(GateResult.Undecided, $"{kind.Word()}: match statement, line 3")));
    }

    [Test]
    public void A_crash_of_the_engine_deviates() =>
        Assert.That(
            Gate.Of(GateSamples.Cell("0.10.5"), GateSamples.Unanswered(OutcomeKind.Crash)).Result, Is.EqualTo(GateResult.Deviates));

    [Test]
    public void A_cell_without_a_claim_is_undecided()
    {
        var cell = GateSamples.Cell("0.10.5") with { Scenario = GateSamples.Scenario with { Claims = [] } };

        Assert.That(Gate.Of(cell, GateSamples.Pass), Is.EqualTo(new Gate(GateResult.Undecided, "no claim speaks of this cell")));
    }
}

using System.Text;
using System.Text.Json.Nodes;
using Nnx.Conformance.Harness.Journals;
using Nnx.Conformance.Harness.Outcomes;

namespace Nnx.Conformance.Harness.Tests.Journals;

public sealed class JournalFormatTests
{
    [Test]
    public void A_header_is_written_as_recordings_have_it()
    {
        var line = Encoding.UTF8.GetString(JournalFormat.Line(JournalSamples.Header));

        Assert.That(line, Is.EqualTo(
            """{"journal":1,"engine":"dotnet","release":"0.10.5","configuration":"default","environment":{},"versions":{"flax":"0.10.5","jax":"0.5.3"},"platform":"linux-x64","recorded":"2026-11-21"}"""
            + "\n"));
    }

    [Test]
    public void Floats_stay_floats_and_ints_stay_ints()
    {
        var value = new JsonArray(1, 1.0, -0.0, 0.1f, 1e-7, 1e300, double.NaN, float.NegativeInfinity, true);

        var line = Written(JournalSamples.Pass(("x", value)));

        Assert.That(line, Does.Contain(
            """{"x":[1,1.0,-0.0,0.10000000149011612,1E-07,1E+300,{"float":"nan"},{"float":"-inf"},true]}"""));
    }

    [Test]
    public void Numbers_that_were_read_are_written_as_they_stood()
    {
        const string Text = """{"x":[1.0,123456789012345678901234567890,1e-05]}""";
        var read = JournalFormat.ParseEntry(Encoding.UTF8.GetBytes(
            $$"""{"scenario":"a/b","program":"sha256:1","outcome":"pass","observations":{{Text}},"seconds":0.5}"""));

        Assert.That(Written(read.Outcome), Does.Contain(Text));
    }

    [Test]
    public void A_name_observed_twice_keeps_its_place_and_its_last_value()
    {
        var line = Written(JournalSamples.Pass(("x", 1), ("y", 2), ("x", 3)));

        Assert.That(line, Does.Contain("""{"x":3,"y":2}"""));
    }

    [Test]
    public void Every_kind_of_outcome_comes_back_as_it_was_written([Values] OutcomeKind kind)
    {
        var outcome = new Outcome(kind, [], [new("DeprecationWarning", "old\n'x'")], 0.5)
        {
            Error = kind == OutcomeKind.Raise ? new("ValueError", "größer \ud83d\ude00", null, "flax/nnx/graph.py:split") : null,
            Reason = kind.IsAnswer() ? null : "jax.numpy.foo, line 3",
        };

        var read = JournalFormat.ParseEntry(Encoding.UTF8.GetBytes(Written(outcome))).Outcome;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(read.Kind, Is.EqualTo(kind));
            Assert.That(read.Error, Is.EqualTo(outcome.Error));
            Assert.That(read.Reason, Is.EqualTo(outcome.Reason));
            Assert.That(read.Warnings, Is.EqualTo(outcome.Warnings));
        }
    }

    [Test]
    public void Half_a_surrogate_pair_in_a_message_can_be_written()
    {
        var outcome = JournalSamples.Pass() with { Kind = OutcomeKind.Raise, Error = new("ValueError", "a\ud83db", 1, null) };

        Assert.That(JournalFormat.ParseEntry(Encoding.UTF8.GetBytes(Written(outcome))).Outcome.Error!.Message, Is.EqualTo("a\ufffdb"));
    }

    private static string Written(Outcome outcome) =>
        Encoding.UTF8.GetString(JournalFormat.Line(new JournalEntry("a/b", "sha256:1", outcome)));
}

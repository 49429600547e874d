using Nnx.Conformance.Gates.Deviations;
using Nnx.Conformance.Gates.Gating;
using Nnx.Conformance.Harness.Outcomes;

namespace Nnx.Conformance.Gates.Selftests;

public sealed class DeviationTests
{
    [Test]
    public async Task An_entry_that_deviates_on_all_its_cells_is_in_order() =>
        Assert.That(await Audit("==0.10.5", GateSamples.Pass), Is.Empty);

    [Test]
    public async Task An_entry_names_the_releases_on_which_it_no_longer_deviates() =>
        Assert.That(await Audit(">=0.10.4", GateSamples.Pass), Is.EqualTo(["conforms on 0.10.4"]));

    [Test]
    public async Task An_entry_whose_cell_is_not_answered_does_not_deviate() =>
        Assert.That(
            await Audit("==0.10.5", GateSamples.Unanswered(OutcomeKind.Unsupported)),
            Is.EqualTo(["is not answered on 0.10.5: unsupported: match statement, line 3"]));

    [Test]
    public async Task An_entry_that_matches_no_cell_is_a_problem() =>
        Assert.That(await Audit(">=0.11", GateSamples.Pass), Is.EqualTo(["matches no cell"]));

    [Test]
    public void Entries_cover_cells_by_scenario_range_and_configuration()
    {
        var deviations = KnownDeviations.Parse(
            """
            - scenario: loops/sample
              releases: "<0.10.5"
              configuration: default
              reason: the loop counts from one
            """,
            "known.yaml");

        Assert.That(deviations.Covering(GateSamples.Cell("0.10.4"))?.Reason, Is.EqualTo("the loop counts from one"));
        Assert.That(deviations.Covering(GateSamples.Cell("0.10.5")), Is.Null);
    }

    [TestCase("- scenario: a/b\n  releases: 0.10\n  configuration: default\n  reason: r\n", "known.yaml:2:13: '0.10' has no operator such as '>=' or '<'")]
    [TestCase("- scenario: a/b\n  range: <1\n", "known.yaml:2:3: Property 'range' not found on type")]
    [TestCase("- scenario: a/b\n", "known.yaml:1:11: Missing properties, 'releases,configuration,reason'")]
    public void A_broken_list_is_reported_with_its_place(string text, string message) =>
        Assert.That(() => KnownDeviations.Parse(text, "known.yaml"), Throws.TypeOf<FormatException>().With.Message.StartsWith(message));

    private static Task<IReadOnlyList<string>> Audit(string releases, Outcome outcome)
    {
        var entry = KnownDeviations.Parse(
            $"- {{ scenario: loops/sample, releases: '{releases}', configuration: default, reason: r }}", "known.yaml").Entries[0];
        return DeviationAudit.Of(entry, GateSamples.Cells, new OutcomeCache(new CountingEngine(_ => outcome), GateSamples.Releases));
    }
}

using Nnx.Conformance.Gates.Deviations;
using Nnx.Conformance.Gates.Gating;
using Nnx.Conformance.Harness.Cells;

namespace Nnx.Conformance.Gates;

/// <summary>Every scenario on every release: the in-process engine against the claims.</summary>
/// <remarks>
/// A test's name holds scenario, release and configuration, and its category is the scenario's area:
/// <c>dotnet test --filter "Name~loops/fori-loop"</c>, <c>--filter TestCategory=vmap</c>.
/// </remarks>
[TestFixture]
public sealed class CatalogueGates
{
    private static readonly Suites Suites = Suites.OfRepository();

    private static readonly Configuration[] Configurations = [Configuration.Default];

    private readonly OutcomeCache _outcomes = new(GateEngine.Create(), Suites.Releases);

    private readonly GateTally _tally = new();

    private static IEnumerable<TestCaseData> Cells =>
        from cell in AllCells
        select new TestCaseData(cell)
            .SetArgDisplayNames(cell.Scenario.Id, cell.Release.ToString(), cell.Configuration.Name)
            .SetCategory(cell.Scenario.Area);

    private static IEnumerable<TestCaseData> Deviations =>
        from deviation in Suites.Deviations.Entries
        select new TestCaseData(deviation).SetArgDisplayNames(deviation.ToString());

    private static IEnumerable<Cell> AllCells =>
        from scenario in Suites.Catalogue.Scenarios
        from configuration in Configurations
        from release in Suites.Releases
        select new Cell(scenario, GateEngine.Name, release, configuration);

    // The error stream is the one that a quiet test run shows.
    [OneTimeTearDown]
    public void SayCounts() => TestContext.Error.WriteLine(string.Join(Environment.NewLine, _tally.Lines()));

    [Test]
    public void The_catalogue_can_be_read() => Assert.That(Suites.Catalogue.Problems, Is.Empty);

    [TestCaseSource(nameof(Cells))]
    public async Task Conforms(Cell cell)
    {
        var gate = Gate.Of(cell, await _outcomes.Of(cell));
        var known = gate.Result == GateResult.Deviates ? Suites.Deviations.Covering(cell) : null;
        _tally.Add(gate, known is not null);
        switch (gate.Result)
        {
            case GateResult.Conforms:
                return;
            case GateResult.Undecided:
                Assert.Inconclusive(gate.Message);
                return;
            case GateResult.Deviates when known is not null:
                Assert.Ignore($"known deviation: {known.Reason}; {gate.Message}");
                return;
            default:
                Assert.Fail(gate.Message);
                return;
        }
    }

    [TestCaseSource(nameof(Deviations))]
    public async Task Still_deviates(object entry)
    {
        var problems = await DeviationAudit.Of((KnownDeviation)entry, AllCells, _outcomes);

        Assert.That(problems, Is.Empty);
    }
}

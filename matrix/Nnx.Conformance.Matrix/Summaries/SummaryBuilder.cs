using Nnx.Conformance.Catalogue.Scenarios;
using Nnx.Conformance.Harness.Agreement;
using Nnx.Conformance.Harness.Journals;
using Nnx.Conformance.Harness.Outcomes;
using Nnx.Conformance.Matrix.Cells;
using Nnx.Conformance.Matrix.Changes;
using Nnx.Conformance.Matrix.Plans;
using Nnx.Conformance.Matrix.Verdicts;
using Nnx.Releases;

namespace Nnx.Conformance.Matrix.Summaries;

/// <summary>Puts the outcomes of journals into a plan's cells, judges them and compares neighbours.</summary>
public sealed class SummaryBuilder
{
    private readonly MatrixPlan _plan;
    private readonly IReadOnlyList<Journal> _journals;
    private readonly CellIndex _cells;
    private readonly ChangeFinder _changes;
    private readonly StatementWriter _statements;
    private readonly ReleaseRangeWriter _ranges;

    private SummaryBuilder(MatrixPlan plan, IReadOnlyList<Journal> journals, ReleaseTable releases)
    {
        _plan = plan;
        _journals = journals;
        _cells = new(journals);
        _changes = new(releases.Versions);
        _statements = new(releases.Versions);
        _ranges = new([.. plan.Releases.Select(release => release.Version)]);
    }

    /// <summary>The summary of a plan.</summary>
    /// <param name="plan">Which cells are shown; those without an entry in the journals are shown as not run.</param>
    /// <param name="journals">Where the outcomes stand; entries of other cells, and of other program texts, are left out.</param>
    /// <param name="releases">All releases, also those that the plan leaves out.</param>
    public static MatrixSummary Build(MatrixPlan plan, IReadOnlyList<Journal> journals, ReleaseTable releases) =>
        new SummaryBuilder(plan, journals, releases).Build();

    private MatrixSummary Build()
    {
        var repairs = _plan.Scenarios
            .SelectMany(scenario => scenario.RepairOf.Select(target => (target, scenario.Id)))
            .ToLookup(pair => pair.target, pair => pair.Id);
        var rows = _plan.Scenarios
            .AsParallel().AsOrdered()
            .Select(scenario => new ScenarioRow(scenario, [.. Tracks(scenario)], [.. repairs[scenario.Id]]))
            .ToArray();
        string[] configurations = [.. _plan.Configurations.Select(configuration => configuration.Name)];
        return new(_plan.Releases, _plan.Engines, configurations, rows, Provenance(configurations), Figures(rows));
    }

    private IEnumerable<CellTrack> Tracks(Scenario scenario) =>
        from engine in _plan.Engines
        from configuration in _plan.Configurations
        select Track(scenario, engine, configuration.Name);

    private CellTrack Track(Scenario scenario, string engine, string configuration)
    {
        var cells = new List<CellResult>();
        foreach (var release in _plan.Releases)
        {
            var outcome = _cells.Find(new(scenario.Id, engine, release.ToString(), configuration), scenario.Program);
            var claim = scenario.ClaimAt(release.Version, configuration);
            var change = cells.Count == 0
                ? Change.None
                : _changes.Find(scenario.Contract, release.Version, cells[^1].Outcome, outcome);
            cells.Add(new(release, outcome, scenario.Contract.At(release.Version), claim, Judge.Of(claim, outcome), change));
        }

        return new(engine, configuration, cells, [.. Stretches(cells)], _statements.Statement(cells));
    }

    private IEnumerable<Stretch> Stretches(List<CellResult> cells)
    {
        for (var first = 0; first < cells.Count;)
        {
            var last = first;
            while (last + 1 < cells.Count && AreOne(cells[last].Outcome, cells[last + 1].Outcome))
            {
                last++;
            }

            Release[] releases = [.. cells[first..(last + 1)].Select(cell => cell.Release)];
            var outcome = cells[first].Outcome;
            yield return new(releases, _ranges.Write([.. releases.Select(release => release.Version)]), outcome, StatementWriter.Says(outcome));
            first = last + 1;
        }
    }

    private static bool AreOne(Outcome? left, Outcome? right) =>
        left?.Kind == right?.Kind
        && left?.Error?.Type == right?.Error?.Type
        && MessageHead.Of(left?.Error?.Message) == MessageHead.Of(right?.Error?.Message);

    private IReadOnlyList<JournalHeader> Provenance(string[] configurations)
    {
        var releases = _plan.Releases.Select(release => release.ToString()).ToList();
        return
        [
            .. from engine in _plan.Engines
               from configuration in configurations
               from release in releases
               from journal in _journals
               let header = journal.Header
               where header.Engine == engine && header.Configuration == configuration && header.Release == release
               select header,
        ];
    }

    private static MatrixFigures Figures(ScenarioRow[] rows)
    {
        var cells = rows.SelectMany(row => row.Tracks).SelectMany(track => track.Cells).ToArray();
        return new(
            cells.Length,
            cells.Count(cell => cell.Outcome is null),
            Count(cells.Select(cell => cell.Outcome?.Kind).OfType<OutcomeKind>()),
            Count(cells.Select(cell => cell.Verdict)),
            Count(cells.Select(cell => cell.Change)));
    }

    private static Dictionary<T, int> Count<T>(IEnumerable<T> values)
        where T : struct, Enum
    {
        var counts = values.CountBy(value => value).ToDictionary();
        return Enum.GetValues<T>().ToDictionary(value => value, counts.GetValueOrDefault);
    }
}

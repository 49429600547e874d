using Nnx.Conformance.Harness.Cells;
using Nnx.Conformance.Harness.Journals;
using Nnx.Conformance.Matrix.Cells;
using Nnx.Conformance.Matrix.Changes;
using Nnx.Conformance.Matrix.Plans;
using Nnx.Releases;

namespace Nnx.Conformance.Cli.Requests;

/// <summary>Compares the cells of two releases, engines or folders of journals.</summary>
internal sealed class MatrixComparison(Workspace workspace, string folder, string? catalogue, MatrixRequest request)
{
    /// <summary>The cells that both sides have and that differ, ordered by kind of change.</summary>
    /// <exception cref="RequestException">The two sides are not two releases, two engines or two folders.</exception>
    public IReadOnlyList<Difference> Between(string before, string after)
    {
        if (Directory.Exists(before) && Directory.Exists(after))
        {
            return Compare(Workspace.JournalsIn(before), Workspace.JournalsIn(after), cell => cell, cell => cell);
        }

        var journals = Workspace.JournalsIn(folder);
        if (ReleaseVersion.TryParse(before, out var older) && ReleaseVersion.TryParse(after, out var newer))
        {
            return Compare(Of(journals, older), Of(journals, newer), cell => cell with { Release = "" }, cell => cell with { Release = newer.ToString() });
        }

        var engines = journals.Select(journal => journal.Header.Engine).ToHashSet();
        if (engines.Contains(before) && engines.Contains(after))
        {
            return Compare(Of(journals, before), Of(journals, after), cell => cell with { Engine = "" }, cell => cell with { Engine = after });
        }

        throw new RequestException(
            $"'{before}' and '{after}' are not two releases, two engines ({string.Join(", ", engines)}) or two folders of journals");
    }

    private static Journal[] Of(IEnumerable<Journal> journals, ReleaseVersion release)
    {
        var found = journals.Where(journal => journal.Header.Release == release.ToString()).ToArray();
        return found.Length > 0 ? found : throw new RequestException($"no journal is of release {release}");
    }

    private static IEnumerable<Journal> Of(IEnumerable<Journal> journals, string engine) =>
        journals.Where(journal => journal.Header.Engine == engine);

    /// <param name="before">Journals of the first side.</param>
    /// <param name="after">Journals of the second side.</param>
    /// <param name="shared">The part of a cell's name that both sides share.</param>
    /// <param name="later">From the shared part to the cell of the second side.</param>
    private List<Difference> Compare(IEnumerable<Journal> before, IEnumerable<Journal> after, Func<CellKey, CellKey> shared, Func<CellKey, CellKey> later)
    {
        var releases = workspace.Releases();
        var changes = new ChangeFinder(releases.Versions);
        var asked = Asked(releases);
        var scenarios = asked.Scenarios.ToDictionary(scenario => scenario.Id);
        var second = new CellIndex(after);
        var differences =
            from entry in new CellIndex(before).Entries
            where scenarios.ContainsKey(entry.Key.Scenario) && IsAskedFor(entry.Key, asked)
            let scenario = scenarios[entry.Key.Scenario]
            let common = shared(entry.Key)
            let other = later(common)
            let program = ProgramHash.Of(scenario.Program)
            where entry.Value.Program == program
            let outcome = second.Find(other, scenario.Program)
            where outcome is not null
            let change = changes.Find(scenario.Contract, ReleaseVersion.Parse(other.Release), entry.Value.Outcome, outcome)
            where change != Change.None
            orderby change, scenario.Id
            select new Difference(scenario.Id, Where(common), change, entry.Value.Outcome, outcome);
        return [.. differences];
    }

    /// <summary>The part of the catalogue, releases and configurations that the request names; engines may be of journals alone.</summary>
    private MatrixPlan Asked(ReleaseTable releases)
    {
        var planner = new MatrixPlanner(workspace.Scenarios(catalogue).Scenarios, [], releases, KnownConfigurations.All);
        return planner.Plan(new MatrixFile([], ReleaseRange.All, KnownConfigurations.Names), request with { Engines = [] });
    }

    private bool IsAskedFor(CellKey cell, MatrixPlan asked) =>
        (request.Engines.Count == 0 || request.Engines.Contains(cell.Engine))
        && asked.Configurations.Any(configuration => configuration.Name == cell.Configuration)
        && asked.Releases.Any(release => release.ToString() == cell.Release);

    private static string Where(CellKey cell) =>
        string.Join(' ', new[] { cell.Engine, cell.Release, cell.Configuration }.Where(part => part.Length > 0));
}

using System.Text.Json.Nodes;
using Nnx.Conformance.Catalogue.Scenarios;
using Nnx.Conformance.Harness.Journals;
using Nnx.Conformance.Harness.Outcomes;
using Nnx.Conformance.Matrix.Changes;
using Nnx.Conformance.Matrix.Summaries;
using Nnx.Conformance.Matrix.Verdicts;
using Nnx.Releases;

namespace Nnx.Conformance.Reports.Tests.Given;

/// <summary>Small hand-made parts of a summary.</summary>
internal static class Make
{
    public static IReadOnlyList<Release> Releases(params string[] versions) =>
        [.. versions.Select((version, place) => new Release(ReleaseVersion.Parse(version), Pins(place)))];

    public static Outcome Pass(params (string Name, JsonNode? Value)[] observed) =>
        new(OutcomeKind.Pass, [.. observed.Select(pair => KeyValuePair.Create(pair.Name, pair.Value))], [], 0.1);

    public static Outcome Raise(string type, string message, int? line, string? where = null) =>
        new(OutcomeKind.Raise, [], [], 0.1) { Error = new(type, message, line, where) };

    public static Outcome Unsupported(string reason) => new(OutcomeKind.Unsupported, [], [], 0.1) { Reason = reason };

    public static Contract Must(ContractTerm term) => new([(ReleaseRange.All, term)]);

    public static Scenario Scenario(string id, string title, string program, ContractTerm term = ContractTerm.MustPass) =>
        new(id, title, Must(term), program);

    /// <summary>One stretch a cell, so that the tests say themselves what they join.</summary>
    public static CellTrack Track(IReadOnlyList<Release> releases, Outcome?[] outcomes, Change[]? changes = null, Claim? claim = null, string engine = "flax", string configuration = "default")
    {
        var cells = outcomes.Select((outcome, place) => new CellResult(
            releases[place],
            outcome,
            ContractTerm.MustPass,
            claim,
            Judge(outcome, claim),
            changes?[place] ?? Change.None)).ToList();
        var stretches = cells.Select(cell => new Stretch([cell.Release], ReleaseRange.Parse($"=={cell.Release}"), cell.Outcome, "says")).ToList();
        return new(engine, configuration, cells, stretches, "a <statement>");
    }

    public static MatrixSummary Summary(IReadOnlyList<Release> releases, params ScenarioRow[] rows)
    {
        var cells = rows.SelectMany(row => row.Tracks).SelectMany(track => track.Cells).ToList();
        var figures = new MatrixFigures(
            cells.Count,
            cells.Count(cell => cell.Outcome is null),
            Enum.GetValues<OutcomeKind>().ToDictionary(kind => kind, kind => cells.Count(cell => cell.Outcome?.Kind == kind)),
            Enum.GetValues<Verdict>().ToDictionary(verdict => verdict, verdict => cells.Count(cell => cell.Verdict == verdict)),
            Enum.GetValues<Change>().ToDictionary(change => change, change => cells.Count(cell => cell.Change == change)));
        return new(
            releases,
            [.. rows.SelectMany(row => row.Tracks).Select(track => track.Engine).Distinct()],
            [.. rows.SelectMany(row => row.Tracks).Select(track => track.Configuration).Distinct()],
            rows,
            [.. releases.Select(release => Header(release))],
            figures);
    }

    private static JournalHeader Header(Release release) => new(
        "flax",
        release.ToString(),
        "default",
        new Dictionary<string, string>(),
        new Dictionary<string, string> { ["jax"] = "0.5.0", ["flax"] = release.ToString() },
        "linux-x86_64 cpu",
        "2026-11-21");

    private static Dictionary<string, ReleaseVersion> Pins(int place) => new() { ["jax"] = new(0, 5, place) };

    private static Verdict Judge(Outcome? outcome, Claim? claim) => (outcome?.Kind, claim?.Outcome) switch
    {
        (OutcomeKind.Pass, ClaimedOutcome.Pass) or (OutcomeKind.Raise, ClaimedOutcome.Raise) => Verdict.Conforms,
        (OutcomeKind.Pass or OutcomeKind.Raise, not null) => Verdict.Deviates,
        _ => Verdict.Undecided,
    };
}

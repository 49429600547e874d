using Microsoft.AspNetCore.Components;
using Nnx.Conformance.Catalogue.Scenarios;
using Nnx.Conformance.Matrix.Summaries;
using Nnx.Conformance.Reports.Histories;
using Nnx.Conformance.Reports.Looks;
using Nnx.Conformance.Reports.Parts;
using Nnx.Conformance.Reports.Site;
using Nnx.Releases;

namespace Nnx.Conformance.Reports.Pages;

/// <summary>All about one scenario.</summary>
public sealed partial class ScenarioPage
{
    private CellTrack? _main;
    private IReadOnlyList<CellTrack> _run = [];
    private IReadOnlyList<TrackLine> _lines = [];
    private IReadOnlyList<TrackLine> _repairs = [];
    private IReadOnlyList<TrackLine> _repaired = [];
    private IReadOnlyList<(Release Release, ChangeLook Look)> _turns = [];
    private IReadOnlyList<(string Names, CellTrack Track)> _different = [];
    private IReadOnlyList<(string Names, CellTrack Track)> _observing = [];
    private IReadOnlyList<WarningHistory> _warnings = [];
    private IReadOnlyList<ClaimCheck> _checks = [];
    private IReadOnlyDictionary<int, IReadOnlyList<string>> _remarks = new Dictionary<int, IReadOnlyList<string>>();

    /// <summary>The page.</summary>
    [Parameter]
    [EditorRequired]
    public PageContext Page { get; set; } = null!;

    /// <summary>The scenario with its outcomes.</summary>
    [Parameter]
    [EditorRequired]
    public ScenarioRow Row { get; set; } = null!;

    /// <summary>The scenario before it by id; null for the first.</summary>
    [Parameter]
    public ScenarioRow? Previous { get; set; }

    /// <summary>The scenario after it by id; null for the last.</summary>
    [Parameter]
    public ScenarioRow? Next { get; set; }

    private Scenario Scenario => Row.Scenario;

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        _run = [.. Page.Site.Tracks.Select(name => Row.Track(name.Engine, name.Configuration)).OfType<CellTrack>().Where(WasRun)];
        _main = _run is [var first, ..] ? first : null;
        _different = Grouped(Stretches);
        _observing = [.. Grouped(Values).Where(group => ValueHistory.Of(group.Track).Count > 0)];
        _lines = [.. _run.Select(track => new TrackLine($"{track.Engine} · {track.Configuration}", $"#{Anchor(Shown(track))}", track.Statement, track))];
        _repairs = [.. Row.Repairs.Order(StringComparer.Ordinal).Select(id => Related(id, other => RepairCheck.Say(_main, other, Page.Site.Releases)))];
        _repaired = [.. Scenario.RepairOf.Select(id => Related(id, other => RepairCheck.Say(other, _main, Page.Site.Releases)))];
        _checks = ClaimCheck.Of(Row);
        if (_main is not null)
        {
            _turns = [.. _main.Cells.Select(cell => (cell.Release, Look: ChangeLooks.Of(cell.Change)!)).Where(turn => turn.Look is not null)];
            _warnings = WarningHistory.Of(_main);
            _remarks = RaisingLines.Of(_run, Page.Site.Releases);
        }
    }

    private static bool WasRun(CellTrack track) => track.Cells.Any(cell => cell.Outcome is not null);

    // Tracks that say the same are shown once, under all their names.
    private List<(string Names, CellTrack Track)> Grouped(Func<CellTrack, string> same) =>
    [
        .. _run.GroupBy(same).Select(group => (Names(group), group.First())),
    ];

    private static string Names(IEnumerable<CellTrack> tracks) => string.Join("; ", tracks
        .GroupBy(track => track.Engine)
        .Select(engine => $"{engine.Key} · {string.Join(", ", engine.Select(track => track.Configuration))}"));

    private CellTrack Shown(CellTrack track) => _different.First(group => Stretches(group.Track) == Stretches(track)).Track;

    private static string Stretches(CellTrack track) => string.Join('\n', track.Cells.Select(cell =>
        $"{cell.Outcome?.Kind}|{cell.Outcome?.Reason}|{cell.Outcome?.Error?.Type}|{cell.Outcome?.Error?.Line}|{cell.Outcome?.Error?.Message}"));

    private static string Values(CellTrack track) => string.Join('\n', ValueHistory.Of(track).Select(value =>
        $"{value.Name}|{string.Join('|', value.Spans)}"));

    private static string Anchor(CellTrack track) => $"outcome-{FileNames.Safe(track.Engine)}.{FileNames.Safe(track.Configuration)}";

    private static string Sentence(string statement) =>
        statement.Length == 0 ? "" : char.ToUpperInvariant(statement[0]) + statement[1..] + (statement.EndsWith('.') ? "" : ".");

    private TrackLine Related(string id, Func<CellTrack?, string?> remark)
    {
        var row = Page.Site.Row(id);
        var track = _main is null ? null : row?.Track(_main.Engine, _main.Configuration);
        return new(row?.Scenario.Title ?? id, row is null ? null : Page.ToScenario(id), remark(track), track);
    }

    private RenderFragment Link(string id) => builder =>
    {
        if (Page.Site.Row(id) is not { } row)
        {
            builder.AddContent(0, id);
            return;
        }

        builder.OpenElement(1, "a");
        builder.AddAttribute(2, "href", Page.ToScenario(id));
        builder.AddContent(3, row.Scenario.Title);
        builder.CloseElement();
    };
}

using System.CommandLine;
using System.Globalization;
using Nnx.Conformance.Cli.Requests;
using Nnx.Conformance.Harness.Agreement;
using Nnx.Conformance.Harness.Outcomes;

namespace Nnx.Conformance.Cli.Commands;

/// <summary><c>agreement</c>: how far an engine's journals agree with the recordings of real Flax.</summary>
internal static class AgreementCommand
{
    private static readonly AgreementLevel[] Levels =
        [AgreementLevel.Outcome, AgreementLevel.Type, AgreementLevel.Message, AgreementLevel.Line, AgreementLevel.All];

    public static Command Create(CommandContext context)
    {
        var recordings = CommonOptions.Recordings();
        var journals = CommonOptions.Journals("the engine's journals; artifacts/journals of the repository where absent");
        var configuration = new Option<string>("--configuration") { HelpName = "NAME", Description = "configuration to compare, or 'any'", DefaultValueFactory = _ => "default" };
        var scenarios = CommonOptions.Scenarios();
        var list = new Option<string?>("--list") { HelpName = "LEVEL", Description = "list the cells that disagree at this level: outcome, type, message, line or all" };
        list.AcceptOnlyFromAmong([.. Levels.Select(Word)]);
        var most = new Option<int>("--most") { HelpName = "N", Description = "how many differences to list", DefaultValueFactory = _ => 40 };
        var command = new Command("agreement", "compare an engine's journals with the recordings of real Flax") { recordings, journals, configuration, scenarios, list, most };
        command.SetAction(async (request, _) =>
        {
            var workspace = Workspace.Find(context.Folder);
            var chosen = new JournalFilter(request.GetValue(configuration)!, request.GetValue(scenarios) ?? []);
            var report = AgreementReport.Measure(
                chosen.Of(workspace.RecordedJournals(request.GetValue(recordings))),
                chosen.Of(Workspace.JournalsIn(request.GetValue(journals) ?? Workspace.Relative(workspace.Journals))));
            if (report.Cells.Count == 0)
            {
                throw new RequestException("no recorded cell is asked for");
            }

            await Write(context.Output, report);
            if (request.GetValue(list) is { } level)
            {
                await List(context.Output, report, Levels.First(known => Word(known) == level), request.GetValue(most));
            }

            return report.At(AgreementLevel.All) < 100 ? ExitCode.Deviates : ExitCode.Conforms;
        });
        return command;
    }

    private static async Task Write(TextWriter output, AgreementReport report)
    {
        await output.WriteLineAsync(
            $"{report.Cells.Count} recorded cells, {report.Answered} answered with pass or raise, {Percent(report.Wrong)} wrong; saying 'pass' everywhere would score {Percent(report.AlwaysPass)} on outcome");
        await output.WriteLineAsync(string.Join("  ", Levels.Select(level => $"{Word(level)} {Percent(report.At(level))}")));
    }

    /// <summary>The cells below a level, releases with the same difference joined.</summary>
    private static async Task List(TextWriter output, AgreementReport report, AgreementLevel level, int most)
    {
        var groups = report.Cells
            .Where(cell => cell.Level < level)
            .GroupBy(cell => (cell.Scenario, Recorded: Say(cell.Recorded), Answer: Say(cell.Answer) + (cell.Level == AgreementLevel.Line ? " observations differ" : "")))
            .ToArray();
        foreach (var group in groups.Take(most))
        {
            await output.WriteLineAsync($"- {group.Key.Scenario} on {string.Join(", ", group.Select(cell => cell.Release))}");
            await output.WriteLineAsync($"    recorded: {group.Key.Recorded}");
            await output.WriteLineAsync($"    engine:   {group.Key.Answer}");
        }

        if (groups.Length > most)
        {
            await output.WriteLineAsync($"(+{groups.Length - most} more)");
        }
    }

    private static string Say(Outcome? outcome) => outcome switch
    {
        null => "no answer",
        { Error: { } error } => $"{outcome.Kind.Word()} {error.Type}: {MessageHead.Of(error.Message)}",
        { Reason: { } reason } => $"{outcome.Kind.Word()}: {reason}",
        _ => outcome.Kind.Word(),
    };

    private static string Word(AgreementLevel level) => level.ToString().ToLowerInvariant();

    private static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{Math.Round(share, 2):0.0#} %");
}

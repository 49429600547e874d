using System.CommandLine;
using Nnx.Conformance.Harness.Cells;
using Nnx.Conformance.Harness.Outcomes;
using Spectre.Console;

namespace Nnx.Conformance.Cli.Commands;

/// <summary><c>engines</c>: what engines there are and whether they answer.</summary>
internal static class EnginesCommand
{
    private const string Probe = "observe('x', 1)\n";

    public static Command Create(CommandContext context)
    {
        var command = new Command("engines", "list the engines and whether they answer");
        command.SetAction(async (_, cancellation) => await Run(context, cancellation));
        return command;
    }

    private static async Task<int> Run(CommandContext context, CancellationToken cancellation)
    {
        var workspace = Workspace.Find(context.Folder);
        var newest = workspace.Releases()[^1];
        var table = new Table().AddColumns("engine", "what it is", $"answers on {newest}").Border(TableBorder.Simple);
        var silent = false;
        foreach (var entry in context.Engines.Entries)
        {
            var engine = entry.Make(workspace);
            var outcome = await engine.RunAsync(new(Probe, newest, Configuration.Default, RunLimits.Probe), cancellation);
            var answers = outcome.Kind == OutcomeKind.Pass;
            silent |= !answers;
            table.AddRow(Markup.Escape(entry.Name), Markup.Escape(entry.Says), Markup.Escape(answers ? Versions(engine.Versions(newest)) : outcome.Reason ?? outcome.Kind.Word()));
        }

        context.OutputConsole().Write(table);
        return silent ? ExitCode.Unchecked : ExitCode.Conforms;
    }

    private static string Versions(IReadOnlyDictionary<string, string> versions) =>
        string.Join(", ", versions.Select(version => $"{version.Key} {version.Value}"));
}

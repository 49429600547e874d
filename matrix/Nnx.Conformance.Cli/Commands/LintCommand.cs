using System.CommandLine;
using Nnx.Conformance.Catalogue.Linting;
using Nnx.Conformance.Matrix.Cells;
using Nnx.Conformance.Matrix.Linting;

namespace Nnx.Conformance.Cli.Commands;

/// <summary><c>lint</c>: checks the catalogue and its claims.</summary>
internal static class LintCommand
{
    public static Command Create(CommandContext context)
    {
        var catalogue = CommonOptions.Catalogue();
        var recordings = CommonOptions.Recordings();
        var command = new Command("lint", "check the catalogue: files, contracts, repairs, and claims against the recordings") { catalogue, recordings };
        command.SetAction(async (request, _) => await Run(context, request.GetValue(catalogue), request.GetValue(recordings)));
        return command;
    }

    private static async Task<int> Run(CommandContext context, string? catalogue, string? recordings)
    {
        var workspace = Workspace.Find(context.Folder);
        var contents = workspace.Scenarios(catalogue);
        var recorded = new CellIndex(workspace.RecordedJournals(recordings));
        ILintCheck[] checks = [.. Linter.Checks, new RecordedClaimCheck(recorded), new StaleRecordingCheck(recorded)];
        var found = Linter.Run(checks, new(contents.Sources, workspace.Releases(), KnownConfigurations.Names));
        foreach (var problem in contents.Problems.Concat(found))
        {
            await context.Error.WriteLineAsync(problem.ToString());
        }

        var count = contents.Problems.Count + found.Count;
        await context.Output.WriteLineAsync($"{contents.Sources.Count} scenarios, {(count == 1 ? "1 problem" : $"{count} problems")}");
        return count == 0 ? ExitCode.Conforms : ExitCode.WrongRequest;
    }
}

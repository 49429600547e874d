using System.CommandLine;
using System.Text;
using Nnx.Conformance.Catalogue;
using Nnx.Conformance.Catalogue.Reading;
using Nnx.Conformance.Matrix.Cells;
using Nnx.Conformance.Matrix.Claims;

namespace Nnx.Conformance.Cli.Commands;

/// <summary><c>claims</c>: writes the claims of all scenarios from the recordings.</summary>
internal static class ClaimsCommand
{
    public static Command Create(CommandContext context)
    {
        var catalogue = CommonOptions.Catalogue();
        var recordings = CommonOptions.Recordings();
        var check = new Option<bool>("--check") { Description = "change nothing; exit code 1 where a file would change" };
        var command = new Command("claims", "rewrite the claims of all scenarios from the recordings: fewest ranges, what still holds stays as written") { catalogue, recordings, check };
        command.SetAction(async (request, _) => await Run(context, request.GetValue(catalogue), request.GetValue(recordings), request.GetValue(check)));
        return command;
    }

    private static async Task<int> Run(CommandContext context, string? catalogue, string? recordings, bool check)
    {
        var workspace = Workspace.Find(context.Folder);
        var contents = workspace.Scenarios(catalogue);
        var writer = new ClaimsWriter(new CellIndex(workspace.RecordedJournals(recordings)), workspace.Releases(), KnownConfigurations.Names);
        var problems = new List<CatalogueProblem>(contents.Problems);
        var changed = 0;
        foreach (var source in contents.Sources)
        {
            var (text, unreadable) = TextFile.Read(source.Path);
            if (text is null)
            {
                problems.Add(unreadable!);
                continue;
            }

            var edit = writer.Write(source, text);
            if (edit.Problem is { } problem)
            {
                problems.Add(problem);
            }
            else if (edit.Text != text)
            {
                changed++;
                if (!check)
                {
                    Replace(source.Path, edit.Text);
                }
            }
        }

        foreach (var problem in problems)
        {
            await context.Error.WriteLineAsync(problem.ToString());
        }

        await context.Output.WriteLineAsync($"{contents.Sources.Count} scenarios, {changed} {(check ? "would change" : "changed")}");
        return problems.Count > 0 ? ExitCode.WrongRequest : check && changed > 0 ? ExitCode.Deviates : ExitCode.Conforms;
    }

    // Beside the file and then over it, so that an interruption leaves one of the two whole.
    private static void Replace(string path, string text)
    {
        try
        {
            File.WriteAllText(path + ".new", text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            File.Move(path + ".new", path, overwrite: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new RequestException($"{path}: cannot be written: {error.Message}");
        }
    }
}

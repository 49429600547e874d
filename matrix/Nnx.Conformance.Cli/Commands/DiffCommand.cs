using System.CommandLine;
using Nnx.Conformance.Cli.Output;
using Nnx.Conformance.Cli.Requests;
using Nnx.Conformance.Matrix.Changes;

namespace Nnx.Conformance.Cli.Commands;

/// <summary><c>diff</c>: what changed between two releases, engines or folders of journals.</summary>
internal static class DiffCommand
{
    public static Command Create(CommandContext context)
    {
        var before = new Argument<string>("A") { Description = "a release, an engine, or a folder of journals" };
        var after = new Argument<string>("B") { Description = "another of the same kind" };
        var matrix = new MatrixOptions();
        var journals = CommonOptions.Journals("where the outcomes are, unless A and B are folders; artifacts/journals of the repository where absent");
        var command = new Command("diff", "what changed between two releases, engines or folders of journals") { before, after, journals };
        matrix.AddTo(command);
        command.SetAction((parsed, _) =>
        {
            var workspace = Workspace.Find(context.Folder);
            var folder = parsed.GetValue(journals) ?? Workspace.Relative(workspace.Journals);
            var comparison = new MatrixComparison(workspace, folder, parsed.GetValue(matrix.Catalogue), matrix.Request(parsed));
            var differences = comparison.Between(parsed.GetValue(before)!, parsed.GetValue(after)!);
            DifferenceTable.Write(context.OutputConsole(), differences);
            return Task.FromResult(differences.Any(difference => difference.Change == Change.Regressed) ? ExitCode.Deviates : ExitCode.Conforms);
        });
        return command;
    }
}

using System.CommandLine;
using Nnx.Conformance.Cli.Output;
using Nnx.Conformance.Cli.Requests;

namespace Nnx.Conformance.Cli.Commands;

/// <summary><c>report</c>: writes the site from journals; nothing is run.</summary>
internal static class ReportCommand
{
    public static Command Create(CommandContext context)
    {
        var matrix = new MatrixOptions();
        var journals = CommonOptions.Journals("where the outcomes are; artifacts/journals of the repository where absent");
        var site = CommonOptions.Site();
        var command = new Command("report", "write the site from journals; nothing is run") { journals, site };
        matrix.AddTo(command);
        command.SetAction(async (parsed, _) =>
        {
            var workspace = Workspace.Find(context.Folder);
            var folder = parsed.GetValue(journals) ?? Workspace.Relative(workspace.Journals);
            var engines = Workspace.JournalsIn(folder).Select(journal => journal.Header.Engine).Union(context.Engines.Names).ToArray();
            var requested = RequestedMatrix.Of(workspace, parsed.GetValue(matrix.Catalogue), engines, matrix.Request(parsed));
            foreach (var problem in requested.Problems)
            {
                await context.Error.WriteLineAsync(problem.ToString());
            }

            return await new ReportWriter(context).Write(requested, folder, parsed.GetValue(site) ?? workspace.Site);
        });
        return command;
    }
}

using System.CommandLine;
using Nnx.Conformance.Cli.Output;
using Nnx.Conformance.Cli.Requests;
using Nnx.Conformance.Harness.Journals;
using Nnx.Conformance.Harness.Progress;
using Nnx.Conformance.Harness.Running;

namespace Nnx.Conformance.Cli.Commands;

/// <summary><c>run</c>: runs the matrix, or the part of it that is asked for, and writes the report.</summary>
internal sealed class RunCommand(CommandContext context)
{
    private readonly MatrixOptions _matrix = new();
    private readonly Option<string?> _journals = CommonOptions.Journals("where outcomes are kept, and resumed from; artifacts/journals of the repository where absent");
    private readonly Option<string?> _site = CommonOptions.Site();
    private readonly Option<int> _jobs = CommonOptions.Jobs();
    private readonly Option<double> _timeout = CommonOptions.Timeout();
    private readonly Option<bool> _noReport = new("--no-report") { Description = "keep the outcomes only, write no site" };

    public static Command Create(CommandContext context) => new RunCommand(context).Create();

    private Command Create()
    {
        var command = new Command("run", "run the matrix of matrix.yaml, or what the options say, and write the report (the default)");
        _matrix.AddTo(command);
        command.Add(_journals);
        command.Add(_site);
        command.Add(_jobs);
        command.Add(_timeout);
        command.Add(_noReport);
        command.SetAction(Run);
        return command;
    }

    private async Task<int> Run(ParseResult parsed, CancellationToken cancellation)
    {
        var workspace = Workspace.Find(context.Folder);
        var matrix = RequestedMatrix.Of(workspace, parsed.GetValue(_matrix.Catalogue), context.Engines.Names, _matrix.Request(parsed));
        foreach (var problem in matrix.Problems)
        {
            await context.Error.WriteLineAsync(problem.ToString());
        }

        var folder = parsed.GetValue(_journals) ?? workspace.Journals;
        var options = RunOptions.Default with { Jobs = parsed.GetValue(_jobs), TimeLimit = TimeSpan.FromSeconds(parsed.GetValue(_timeout)) };
        var statistics = await Fill(matrix, workspace, folder, options, cancellation);
        if (statistics.Interrupted)
        {
            await context.Error.WriteLineAsync($"interrupted; the outcomes so far are kept in {Workspace.Relative(folder)}, and the next run goes on from there");
            return ExitCode.Interrupted;
        }

        var report = new ReportWriter(context);
        return await report.Write(matrix, folder, parsed.GetValue(_noReport) ? null : parsed.GetValue(_site) ?? workspace.Site);
    }

    private async Task<RunStatistics> Fill(RequestedMatrix matrix, Workspace workspace, string folder, RunOptions options, CancellationToken cancellation)
    {
        IRunProgress progress = context.IsInteractive ? new TerminalProgress(context.Error) : new LineProgress(context.Error);
        var engines = context.Engines.Make(matrix.Plan.Engines, workspace);
        using var journals = JournalFolder.Open(folder);
        return await new Runner(engines, options, progress, context.Clock).RunAsync(matrix.Plan.Cells, journals, cancellation);
    }
}

using System.CommandLine;
using Nnx.Conformance.Catalogue.Reading;
using Nnx.Conformance.Catalogue.Scenarios;
using Nnx.Conformance.Cli.Output;
using Nnx.Conformance.Cli.Requests;
using Nnx.Conformance.Harness.Journals;
using Nnx.Conformance.Harness.Progress;
using Nnx.Conformance.Harness.Running;
using Nnx.Conformance.Matrix.Plans;
using Nnx.Conformance.Matrix.Summaries;
using Nnx.Releases;

namespace Nnx.Conformance.Cli.Commands;

/// <summary><c>try</c>: runs any program on every release and says where it works.</summary>
internal sealed class TryCommand(CommandContext context)
{
    private readonly Argument<string> _file = new("FILE.py") { Description = "a Python program; observe(name, value) records a value" };
    private readonly MatrixOptions _matrix = new();
    private readonly Option<double> _timeout = CommonOptions.Timeout();

    public static Command Create(CommandContext context) => new TryCommand(context).Create();

    private Command Create()
    {
        var command = new Command("try", "run a program on every release and say where it works, where it raises, and since when")
        {
            _file, _matrix.Engines, _matrix.Releases, _matrix.Configurations, _timeout,
        };
        command.SetAction(Run);
        return command;
    }

    private async Task<int> Run(ParseResult parsed, CancellationToken cancellation)
    {
        var path = parsed.GetValue(_file)!;
        var (program, problem) = TextFile.Read(path);
        if (program is null)
        {
            throw new RequestException($"{problem!.File}: {problem.Message}");
        }

        var workspace = Workspace.Find(context.Folder);
        var releases = workspace.Releases();
        var scenario = new Scenario($"try/{Path.GetFileNameWithoutExtension(path)}", path, new([(ReleaseRange.All, ContractTerm.Unspecified)]), program);
        var planner = new MatrixPlanner([scenario], context.Engines.Names, releases, KnownConfigurations.All);
        var plan = planner.Plan(workspace.Matrix(), new MatrixRequest
        {
            Engines = parsed.GetValue(_matrix.Engines) ?? [],
            Releases = parsed.GetValue(_matrix.Releases) ?? [],
            Configurations = parsed.GetValue(_matrix.Configurations) ?? [],
        });

        var options = RunOptions.Default with { TimeLimit = TimeSpan.FromSeconds(parsed.GetValue(_timeout)) };
        var journals = await RunInPassing(plan, workspace, options, cancellation);
        if (cancellation.IsCancellationRequested)
        {
            return ExitCode.Interrupted;
        }

        var summary = SummaryBuilder.Build(plan, journals, releases);
        TrackTable.Write(context.OutputConsole(), summary.Rows[0].Tracks);
        return SummaryText.ExitCodeOf(summary, new(plan, releases, []));
    }

    /// <summary>Runs the plan into journals that nobody keeps.</summary>
    private async Task<IReadOnlyList<Journal>> RunInPassing(MatrixPlan plan, Workspace workspace, RunOptions options, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("nnx-conformance-").FullName;
        try
        {
            using (var journals = JournalFolder.Open(folder))
            {
                var runner = new Runner(context.Engines.Make(plan.Engines, workspace), options, new SilentProgress(), context.Clock);
                await runner.RunAsync(plan.Cells, journals, cancellation);
            }

            return JournalReader.Read(folder);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}

using Nnx.Conformance.Harness.Journals;
using Nnx.Conformance.Harness.Outcomes;
using Nnx.Conformance.Harness.Progress;
using Nnx.Conformance.Harness.Running;
using Nnx.Conformance.Harness.Tests.Journals;
using Nnx.Conformance.Harness.Tests.Running;

namespace Nnx.Conformance.Harness.Tests.Killing;

/// <summary>The process that gets killed: runs the plan into the folder it is given, at the pace that its input allows.</summary>
internal static class Program
{
    public const int Scenarios = 150;

    public static readonly string[] Releases = ["0.10.0", "0.10.5"];

    public static async Task<int> Main(string[] arguments)
    {
        using var tickets = Console.OpenStandardInput();
        using var marks = Console.OpenStandardOutput();
        await RunAsync(arguments[0], () => Exchange(tickets, marks));
        return 0;
    }

    public static async Task RunAsync(string folder, Action beforeCell)
    {
        using var journals = JournalFolder.Open(folder);
        var engine = new FakeEngine((job, _) =>
        {
            beforeCell();
            return JournalSamples.Pass(("program", job.Program), ("release", job.Release.ToString()));
        });
        var runner = new Runner([engine], RunOptions.Default with { Jobs = 3 }, new SilentProgress(), TimeProvider.System);
        await runner.RunAsync(PlanSamples.Cells(Scenarios, Releases), journals, CancellationToken.None);
    }

    // One cell for each byte that comes in, and all of them once the input has ended. Each cell begun leaves a mark.
    private static void Exchange(Stream tickets, Stream marks)
    {
        lock (tickets)
        {
            _ = tickets.ReadByte();
            marks.WriteByte((byte)'.');
            marks.Flush();
        }
    }
}

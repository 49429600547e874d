using System.Text.Json.Nodes;
using Nnx.Conformance.Harness.Cells;
using Nnx.Conformance.Harness.Journals;
using Nnx.Conformance.Harness.Outcomes;
using Nnx.Conformance.Harness.Progress;
using Nnx.Conformance.Harness.Running;
using Nnx.Conformance.Harness.Tests.Journals;

namespace Nnx.Conformance.Harness.Tests.Running;

public sealed class RunnerTests
{
    private static readonly RunOptions Options = RunOptions.Default with { Jobs = 3 };

    private TemporaryFolder _folder = null!;

    [SetUp]
    public void MakeFolder() => _folder = new();

    [TearDown]
    public void DeleteFolder() => _folder.Dispose();

    [Test]
    public async Task A_resumed_run_does_only_what_is_outstanding()
    {
        await Run(Echo, PlanSamples.Cells(5, "0.10.0"));

        var statistics = await Run(Echo, PlanSamples.Cells(8, "0.10.0", "0.10.1"));

        Assert.That((statistics.Cells, statistics.Resumed, statistics.Ran), Is.EqualTo((16, 5, 11)));
        Assert.That(Entries(), Has.Count.EqualTo(16));
        Assert.That(Entries().Select(entry => entry.Outcome.Observations[0].Value!.GetValue<int>()), Is.All.EqualTo(7));
    }

    [Test]
    public async Task A_cell_that_the_plan_names_twice_runs_once()
    {
        var cells = PlanSamples.Cells(3, "0.10.0");

        await Run(Echo, [.. cells, .. cells]);

        Assert.That(Entries(), Has.Count.EqualTo(3));
    }

    [Test]
    public async Task An_engine_that_throws_crashes_its_own_cell_only()
    {
        await Run(
            (job, _) => job.Program.Contains('1', StringComparison.Ordinal) ? throw new InvalidCastException("oops") : JournalSamples.Pass(),
            PlanSamples.Cells(3, "0.10.0"));

        Assert.That(
            Entries().OrderBy(entry => entry.Scenario).Select(entry => (entry.Outcome.Kind, entry.Outcome.Reason)),
            Is.EqualTo(new (OutcomeKind, string?)[]
            {
                (OutcomeKind.Pass, null), (OutcomeKind.Crash, "InvalidCastException: oops"), (OutcomeKind.Pass, null),
            }));
    }

    [Test]
    public async Task An_engine_that_ignores_cancellation_is_abandoned_at_the_time_limit()
    {
        using var released = new ManualResetEventSlim();

        var statistics = await Run(
            (_, _) =>
            {
                released.Wait(CancellationToken.None);
                return JournalSamples.Pass();
            },
            PlanSamples.Cells(1, "0.10.0"),
            Options with { TimeLimit = TimeSpan.Zero, Patience = TimeSpan.Zero });
        released.Set();

        Assert.That(statistics.Abandoned, Is.EqualTo(1));
        Assert.That(Entries().Single().Outcome, Has.Property(nameof(Outcome.Kind)).EqualTo(OutcomeKind.Timeout)
            .And.Property(nameof(Outcome.Reason)).EqualTo("no end within 0 s"));
    }

    [Test]
    public async Task An_engine_that_obeys_at_the_time_limit_is_not_abandoned()
    {
        var statistics = await Run(
            (_, cancellation) =>
            {
                cancellation.WaitHandle.WaitOne();
                cancellation.ThrowIfCancellationRequested();
                return JournalSamples.Pass();
            },
            PlanSamples.Cells(1, "0.10.0"),
            Options with { TimeLimit = TimeSpan.Zero, Patience = Timeout.InfiniteTimeSpan });

        Assert.That(statistics.Abandoned, Is.Zero);
        Assert.That(statistics.Outcomes[OutcomeKind.Timeout], Is.EqualTo(1));
    }

    [Test]
    public async Task A_cancelled_run_keeps_what_is_finished_and_says_that_it_was_interrupted()
    {
        using var interrupt = new CancellationTokenSource();

        var statistics = await Run(
            (job, cancellation) =>
            {
                if (job.Program.Contains('4', StringComparison.Ordinal))
                {
                    interrupt.Cancel();
                }

                cancellation.ThrowIfCancellationRequested();
                return JournalSamples.Pass();
            },
            PlanSamples.Cells(8, "0.10.0"),
            Options with { Jobs = 1 },
            interrupt.Token);

        Assert.That(statistics.Interrupted, Is.True);
        Assert.That(Entries().Select(entry => entry.Scenario), Is.EqualTo(["area/s000", "area/s001", "area/s002", "area/s003"]));
    }

    [Test]
    public async Task A_value_nested_too_deeply_for_a_journal_is_a_crash_of_its_cell()
    {
        await Run((_, _) => JournalSamples.Pass(("deep", Nested(2000))), PlanSamples.Cells(1, "0.10.0"));

        Assert.That(Entries().Single().Outcome.Kind, Is.EqualTo(OutcomeKind.Crash));
    }

    [Test]
    public void A_cell_of_an_unknown_engine_is_refused_before_anything_runs()
    {
        var cells = PlanSamples.Cells(1, "0.10.0").Select(cell => cell with { Engine = "other" }).ToList();

        Assert.That(
            async () => await Run(Echo, cells),
            Throws.ArgumentException.With.Message.EqualTo("there is no engine 'other'; engines are fake"));
    }

    [Test]
    public async Task Plain_progress_says_each_tenth_and_the_slowest_cells()
    {
        using var output = new StringWriter();
        using (var journals = JournalFolder.Open(_folder.Path))
        {
            var runner = new Runner([new FakeEngine(Echo)], Options with { Jobs = 1, Slowest = 2 }, new LineProgress(output), TimeProvider.System);
            await runner.RunAsync(PlanSamples.Cells(30, "0.10.0"), journals, CancellationToken.None);
        }

        var lines = output.ToString().TrimEnd().Split(Environment.NewLine);

        Assert.That(lines[0], Is.EqualTo("30 cells, 0 of them in the journals already"));
        Assert.That(lines.Count(line => line.Contains(" left", StringComparison.Ordinal)), Is.EqualTo(10));
        Assert.That(lines[^1], Does.StartWith("  0.250 s  area/s").And.EndsWith("on fake 0.10.0 default: pass"));
    }

    private static Outcome Echo(ProgramJob job, CancellationToken cancellation) => JournalSamples.Pass(("n", 7));

    private static JsonNode Nested(int depth)
    {
        JsonNode node = 0;
        for (var i = 0; i < depth; i++)
        {
            node = new JsonArray(node);
        }

        return node;
    }

    private async Task<RunStatistics> Run(
        Func<ProgramJob, CancellationToken, Outcome> engine,
        IReadOnlyList<Cell> cells,
        RunOptions? options = null,
        CancellationToken cancellation = default)
    {
        using var journals = JournalFolder.Open(_folder.Path);
        var runner = new Runner([new FakeEngine(engine)], options ?? Options, new SilentProgress(), TimeProvider.System);
        return await runner.RunAsync(cells, journals, cancellation);
    }

    private List<JournalEntry> Entries() => [.. JournalReader.Read(_folder.Path).SelectMany(journal => journal.Entries)];
}

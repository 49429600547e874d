using Nnx.Conformance.Harness.Cells;
using Nnx.Conformance.Harness.Engines;
using Nnx.Conformance.Harness.Outcomes;

namespace Nnx.Conformance.Harness.Running;

/// <summary>Runs one cell and holds its time limit against an engine that does not. Safe for several threads.</summary>
/// <param name="patience">How long an engine may take to obey a cancellation before its thread is abandoned.</param>
/// <param name="clock">Measures durations.</param>
public sealed class CellRunner(TimeSpan patience, TimeProvider clock)
{
    // An engine ends a program at the limit itself and says how far it came; this much more lets it.
    private static readonly TimeSpan Slack = TimeSpan.FromMilliseconds(250);

    private int _abandoned;

    /// <summary>Cells whose engine did not obey and whose thread still runs.</summary>
    public int Abandoned => _abandoned;

    /// <summary>Runs the job on a thread of its own. An engine that throws gives a crash, one that does not end a timeout.</summary>
    /// <exception cref="OperationCanceledException">The run was cancelled before the cell had an outcome.</exception>
    public async Task<Outcome> RunAsync(IEngine engine, ProgramJob job, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var started = clock.GetTimestamp();
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellation);

        // A thread of its own: an engine may compute for long, and one that is abandoned must not starve the pool.
        var running = Task.Factory.StartNew(
            () => engine.RunAsync(job, ending.Token),
            CancellationToken.None,
            TaskCreationOptions.LongRunning | TaskCreationOptions.DenyChildAttach,
            TaskScheduler.Default).Unwrap();

        await Wait(running, job.TimeLimit + Slack, cancellation);
        if (running.IsCompleted)
        {
            return await Result(running, started, cancellation);
        }

        await ending.CancelAsync();
        await Wait(running, patience, CancellationToken.None);
        if (!running.IsCompleted)
        {
            Interlocked.Increment(ref _abandoned);
        }

        cancellation.ThrowIfCancellationRequested();
        return Unanswered(OutcomeKind.Timeout, $"no end within {job.TimeLimit.TotalSeconds:0.###} s", started);
    }

    // The boundary behind which engines of any origin stand: whatever they throw is this cell's crash and no other's.
    private async Task<Outcome> Result(Task<Outcome> running, long started, CancellationToken cancellation)
    {
        try
        {
            return await running;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception problem)
        {
            return Unanswered(OutcomeKind.Crash, $"{problem.GetType().Name}: {problem.Message}", started);
        }
    }

    private Outcome Unanswered(OutcomeKind kind, FormattableString reason, long started) =>
        new(kind, [], [], clock.GetElapsedTime(started).TotalSeconds) { Reason = FormattableString.Invariant(reason) };

    private Task Wait(Task running, TimeSpan limit, CancellationToken cancellation) =>
        Awaited(running.WaitAsync(limit, clock, cancellation));

    // How the wait ended shows in the task waited for.
    private static async Task Awaited(Task wait) => await wait.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
}

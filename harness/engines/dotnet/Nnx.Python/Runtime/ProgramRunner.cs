using System.Collections.Concurrent;

namespace Nnx.Python.Runtime;

/// <summary>
/// Runs programs on threads with stacks large enough for every depth of recursion that the limits allow. Idle threads are used
/// again; they end when the runner is disposed.
/// </summary>
public sealed class ProgramRunner : IDisposable
{
    private const int StackBytes = 256 << 20;
    private readonly ConcurrentBag<RunnerThread> _idle = [];
    private volatile bool _isDisposed;

    /// <summary>Runs work and waits for its end.</summary>
    /// <returns>What the work returns; its exceptions are thrown here.</returns>
    public T Run<T>(Func<T> work) => RunAsync(work).GetAwaiter().GetResult();

    /// <summary>Runs work.</summary>
    public Task<T> RunAsync<T>(Func<T> work)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);

        // The task keeps exceptions for whoever awaits it.
        var task = new Task<T>(work, TaskCreationOptions.RunContinuationsAsynchronously);
        if (!_idle.TryTake(out var thread))
        {
            thread = new RunnerThread(StackBytes, Idle);
        }

        thread.Post(() => task.RunSynchronously(TaskScheduler.Default));
        return task;
    }

    /// <summary>Ends the threads, those at work when they are done.</summary>
    public void Dispose()
    {
        _isDisposed = true;
        EndIdle();
    }

    private void Idle(RunnerThread thread)
    {
        _idle.Add(thread);
        if (_isDisposed)
        {
            EndIdle();
        }
    }

    private void EndIdle()
    {
        while (_idle.TryTake(out var thread))
        {
            thread.Dispose();
        }
    }
}

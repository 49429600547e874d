namespace Nnx.Python.Runtime;

/// <summary>A thread that waits for work.</summary>
internal sealed class RunnerThread : IDisposable
{
    private readonly SemaphoreSlim _posted = new(0);
    private readonly Action<RunnerThread> _idle;
    private Action? _work;

    public RunnerThread(int stackBytes, Action<RunnerThread> idle)
    {
        _idle = idle;
        new Thread(Loop, stackBytes) { IsBackground = true, Name = "program" }.Start();
    }

    /// <summary>Gives the thread work; only while it is idle.</summary>
    public void Post(Action work)
    {
        _work = work;
        _posted.Release();
    }

    /// <summary>Ends the thread; only while it is idle.</summary>
    public void Dispose()
    {
        _work = null;
        _posted.Release();
    }

    private void Loop()
    {
        using (_posted)
        {
            while (true)
            {
                _posted.Wait();
                if (_work is not { } work)
                {
                    return;
                }

                _work = null;
                work();
                _idle(this);
            }
        }
    }
}

namespace Nnx.Engine.Running;

/// <summary>
/// Threads that programs run on. Their stacks are large enough for a thousand Python calls inside one another, each of which may
/// pass through native code several times; memory is only taken as far as it is touched.
/// </summary>
internal static class GuestThread
{
    private const int StackBytes = 256 << 20;

    /// <summary>Runs a function on a thread of its own.</summary>
    public static Task<T> RunAsync<T>(Func<T> function)
    {
        var result = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        var thread = new Thread(Run, StackBytes) { IsBackground = true, Name = "program" };
        thread.Start();
        return result.Task;

        void Run()
        {
            try
            {
                result.SetResult(function());
            }
            catch (OperationCanceledException cancelled)
            {
                result.SetCanceled(cancelled.CancellationToken);
            }
            catch (Exception failure)
            {
                // Handed to whoever waits for the task, not handled here.
                result.SetException(failure);
            }
        }
    }
}

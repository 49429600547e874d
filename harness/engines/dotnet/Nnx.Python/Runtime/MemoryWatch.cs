using Nnx.Python.Errors;

namespace Nnx.Python.Runtime;

/// <summary>
/// Notices that a program holds more memory than it may. Allocation of the thread is counted exactly and for nothing; whether
/// the memory is still held is asked only after a quarter of the limit was allocated, and of the whole process first. Only
/// where the process holds more than the limit are the values of the program estimated, so that cells beside one that grows
/// go on.
/// </summary>
/// <param name="limit">Bytes that a program may hold.</param>
internal sealed class MemoryWatch(long limit)
{
    private long _start;
    private long _next = limit / 4;

    /// <summary>Begins to count what the current thread allocates.</summary>
    public void Start()
    {
        _start = GC.GetAllocatedBytesForCurrentThread();
        _next = limit / 4;
    }

    /// <summary>Checks before more bytes are allocated.</summary>
    /// <exception cref="LimitExceededException">The program holds, or would hold, more than the limit.</exception>
    public void Check(long more, Func<long>? estimate)
    {
        if (more > limit)
        {
            throw Exceeded();
        }

        var allocated = GC.GetAllocatedBytesForCurrentThread() - _start + more;
        if (allocated < _next)
        {
            return;
        }

        var held = GC.GetTotalMemory(forceFullCollection: false) + more;
        if (held > limit)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true);
            held = GC.GetTotalMemory(forceFullCollection: false) + more;
        }

        // A program can have allocated less than the process holds; then others hold it.
        if (held > limit && allocated > limit && (held > limit * 3 / 2 || (estimate?.Invoke() ?? limit) + more > limit / 2))
        {
            throw Exceeded();
        }

        _next = allocated + Math.Max(limit / 16, Math.Min(limit - held, limit / 4));
    }

    private LimitExceededException Exceeded() =>
        new(LimitKind.Memory, $"the program needs more than {limit} bytes of memory");
}

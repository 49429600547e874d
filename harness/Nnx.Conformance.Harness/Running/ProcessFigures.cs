using System.Diagnostics;

namespace Nnx.Conformance.Harness.Running;

/// <summary>What the operating system knows of this process.</summary>
internal static class ProcessFigures
{
    /// <summary>Time since the process started.</summary>
    public static TimeSpan Age(TimeProvider clock)
    {
        using var process = Process.GetCurrentProcess();
        return clock.GetUtcNow().UtcDateTime - process.StartTime.ToUniversalTime();
    }

    /// <summary>Largest resident size so far, in bytes.</summary>
    public static long PeakMemory()
    {
        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64;
    }
}

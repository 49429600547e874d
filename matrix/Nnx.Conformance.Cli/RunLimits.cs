namespace Nnx.Conformance.Cli;

/// <summary>Time limits that no option sets.</summary>
internal static class RunLimits
{
    /// <summary>For a program of one line that asks whether an engine answers.</summary>
    public static TimeSpan Probe { get; } = TimeSpan.FromMinutes(1);
}

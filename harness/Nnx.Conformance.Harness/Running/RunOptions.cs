namespace Nnx.Conformance.Harness.Running;

/// <summary>How a run uses the machine.</summary>
public sealed record RunOptions
{
    /// <summary>As many cells side by side as there are processors, a minute each.</summary>
    public static RunOptions Default { get; } = new();

    /// <summary>Cells that run side by side.</summary>
    public int Jobs { get; init; } = Environment.ProcessorCount;

    /// <summary>After this a cell is a timeout.</summary>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How long an engine may take to obey a cancellation before its thread is abandoned.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How many of the slowest cells the statistics name.</summary>
    public int Slowest { get; init; } = 10;
}

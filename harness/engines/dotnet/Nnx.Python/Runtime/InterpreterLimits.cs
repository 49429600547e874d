namespace Nnx.Python.Runtime;

/// <summary>Limits of the sandbox that one program runs in.</summary>
public sealed record InterpreterLimits
{
    /// <summary>The limits of a cell.</summary>
    public static InterpreterLimits Default { get; } = new();

    /// <summary>Statements and loop rounds.</summary>
    public long Steps { get; init; } = long.MaxValue;

    /// <summary>Bytes that values of the program may take at one time, roughly.</summary>
    public long MemoryBytes { get; init; } = 1L << 30;

    /// <summary>Characters printed.</summary>
    public long OutputCharacters { get; init; } = 1 << 20;

    /// <summary>Calls inside calls before RecursionError, as <c>sys.getrecursionlimit</c>.</summary>
    public int Depth { get; init; } = 1000;
}

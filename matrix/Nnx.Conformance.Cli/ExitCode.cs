namespace Nnx.Conformance.Cli;

/// <summary>What the command tells the program that started it.</summary>
internal static class ExitCode
{
    /// <summary>All conforms.</summary>
    public const int Conforms = 0;

    /// <summary>Something deviates or regressed.</summary>
    public const int Deviates = 1;

    /// <summary>The request or the catalogue is wrong.</summary>
    public const int WrongRequest = 2;

    /// <summary>Could not check: an engine unavailable, cells outstanding.</summary>
    public const int Unchecked = 3;

    /// <summary>Interrupted; the journals are kept.</summary>
    public const int Interrupted = 130;
}

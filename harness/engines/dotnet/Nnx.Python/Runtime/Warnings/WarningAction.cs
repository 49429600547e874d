namespace Nnx.Python.Runtime.Warnings;

/// <summary>What a filter does with a warning that matches.</summary>
public enum WarningAction
{
    /// <summary>Shows it once for each line.</summary>
    Default,

    /// <summary>Raises it.</summary>
    Error,

    /// <summary>Drops it.</summary>
    Ignore,

    /// <summary>Shows it each time.</summary>
    Always,

    /// <summary>Shows it once for each module.</summary>
    Module,

    /// <summary>Shows it once.</summary>
    Once,
}

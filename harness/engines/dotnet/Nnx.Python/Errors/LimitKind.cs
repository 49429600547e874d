namespace Nnx.Python.Errors;

/// <summary>The limits of a sandbox that end a program.</summary>
public enum LimitKind
{
    /// <summary>Too many steps, or cancelled from outside because the time was over.</summary>
    Steps,

    /// <summary>Too much memory.</summary>
    Memory,

    /// <summary>Too much output.</summary>
    Output,
}

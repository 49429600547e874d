namespace Nnx.Python.Interpretation;

/// <summary>Truth of a value that may raise when asked.</summary>
internal enum Truth
{
    False,
    True,

    /// <summary>An exception is on its way, <see cref="Runtime.Interpreter.Raised"/>.</summary>
    Raised,
}

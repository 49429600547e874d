namespace Nnx.Python.Interpretation;

/// <summary>How a statement ended. Only <see cref="Normal"/> goes on with the next one.</summary>
internal enum Completion
{
    Normal,
    Break,
    Continue,

    /// <summary>The value is <see cref="Frame.Returned"/>.</summary>
    Return,

    /// <summary>An exception is on its way, <see cref="Runtime.Interpreter.Raised"/>.</summary>
    Raise,

    /// <summary>A generator stops here for now; executing the same statement again goes on after the <c>yield</c>.</summary>
    Yield,
}

namespace Nnx.Python.Errors;

/// <summary>A program went over a limit of its sandbox. It ends the program; no <c>except</c> of the program catches it.</summary>
/// <param name="kind">Which limit.</param>
/// <param name="message">One sentence with the limit's figure.</param>
public sealed class LimitExceededException(LimitKind kind, string message) : Exception(message)
{
    /// <summary>Which limit.</summary>
    public LimitKind Kind { get; } = kind;

    /// <summary>Innermost line of the program, 1-based; set by the first frame it leaves.</summary>
    public int? Line { get; set; }
}

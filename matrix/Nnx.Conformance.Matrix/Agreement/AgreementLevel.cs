namespace Nnx.Conformance.Matrix.Agreement;

/// <summary>How far an engine's cell agrees with the recorded one; each level asks for all levels before it.</summary>
public enum AgreementLevel
{
    /// <summary>No answer, or pass where raise was recorded, or the other way round.</summary>
    None,

    /// <summary>Pass or raise, as recorded.</summary>
    Outcome,

    /// <summary>For a raise, the same exception type.</summary>
    Type,

    /// <summary>For a raise, the same head of the message.</summary>
    Message,

    /// <summary>For a raise, the same line of the program.</summary>
    Line,

    /// <summary>The same observed values.</summary>
    All,
}

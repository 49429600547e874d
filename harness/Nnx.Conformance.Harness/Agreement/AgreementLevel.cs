namespace Nnx.Conformance.Harness.Agreement;

/// <summary>How far an outcome agrees with a recorded one; each level includes those before it.</summary>
public enum AgreementLevel
{
    /// <summary>At no level: another outcome, or no answer.</summary>
    None,

    /// <summary>Pass or raise, as recorded.</summary>
    Outcome,

    /// <summary>For a raise, the same exception type.</summary>
    Type,

    /// <summary>For a raise, the same head of the message.</summary>
    Message,

    /// <summary>For a raise, the same line of the program.</summary>
    Line,

    /// <summary>All observations equal too.</summary>
    All,
}

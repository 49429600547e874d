namespace Nnx.Conformance.Harness.Outcomes;

/// <summary>The kinds of fact that a cell produces. Only <see cref="Pass"/> and <see cref="Raise"/> are compared.</summary>
public enum OutcomeKind
{
    /// <summary>The program ran to its end.</summary>
    Pass,

    /// <summary>The program raised; the error says what.</summary>
    Raise,

    /// <summary>The program did not end within its time limit.</summary>
    Timeout,

    /// <summary>The engine itself failed, or a limit on memory took it down.</summary>
    Crash,

    /// <summary>The engine says which construct it cannot run, and on which line.</summary>
    Unsupported,

    /// <summary>The engine could not start.</summary>
    Unavailable,
}

namespace Nnx.Conformance.Matrix.Verdicts;

/// <summary>An outcome judged by its claim.</summary>
public enum Verdict
{
    /// <summary>No claim holds, or the outcome is neither pass nor raise.</summary>
    Undecided,

    /// <summary>The outcome is the one claimed.</summary>
    Conforms,

    /// <summary>The outcome is another than the one claimed.</summary>
    Deviates,
}

namespace Nnx.Conformance.Catalogue.Scenarios;

/// <summary>The two outcomes that can be claimed.</summary>
public enum ClaimedOutcome
{
    /// <summary>The program runs to its end.</summary>
    Pass,

    /// <summary>The program raises.</summary>
    Raise,
}

namespace Nnx.Conformance.Catalogue.Scenarios;

/// <summary>What a good release ought to do with a program.</summary>
public enum ContractTerm
{
    /// <summary>Nothing is promised either way.</summary>
    Unspecified,

    /// <summary>The program ought to work.</summary>
    MustPass,

    /// <summary>A misuse that deserves a clear error.</summary>
    MustRaise,
}

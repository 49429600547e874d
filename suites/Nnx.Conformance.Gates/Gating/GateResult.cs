namespace Nnx.Conformance.Gates.Gating;

/// <summary>What a gate says of a cell.</summary>
internal enum GateResult
{
    /// <summary>The outcome is the one claimed.</summary>
    Conforms,

    /// <summary>There is no answer to compare, or no claim to compare with.</summary>
    Undecided,

    /// <summary>The outcome is another than the one claimed, or the engine broke down.</summary>
    Deviates,
}

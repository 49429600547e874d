namespace Nnx.Conformance.Matrix.Plans;

/// <summary>What somebody asks for instead of what <c>matrix.yaml</c> says; what is empty is as the file has it.</summary>
public sealed record MatrixRequest
{
    /// <summary>Names of engines.</summary>
    public IReadOnlyList<string> Engines { get; init; } = [];

    /// <summary>Versions or PEP 440 specifiers; a release that any of them holds is asked for.</summary>
    public IReadOnlyList<string> Releases { get; init; } = [];

    /// <summary>Names of configurations.</summary>
    public IReadOnlyList<string> Configurations { get; init; } = [];

    /// <summary>Ids of scenarios in which <c>*</c> is any text and <c>?</c> one character.</summary>
    public IReadOnlyList<string> Scenarios { get; init; } = [];
}

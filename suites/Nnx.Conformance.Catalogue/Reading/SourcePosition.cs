namespace Nnx.Conformance.Catalogue.Reading;

/// <summary>A place in a file.</summary>
/// <param name="Line">1-based line.</param>
/// <param name="Column">1-based column.</param>
public readonly record struct SourcePosition(int Line, int Column)
{
    /// <summary>The beginning of a file.</summary>
    public static SourcePosition Start { get; } = new(1, 1);
}

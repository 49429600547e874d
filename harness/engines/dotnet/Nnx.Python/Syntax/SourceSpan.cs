namespace Nnx.Python.Syntax;

/// <summary>
/// Where a node stands in its source: lines count from 1, columns from 0 in code points, the end is exclusive.
/// </summary>
internal readonly record struct SourceSpan(int Line, int Column, int EndLine, int EndColumn)
{
    /// <summary>From the start of this span to the end of <paramref name="last"/>.</summary>
    public SourceSpan To(SourceSpan last) => new(Line, Column, last.EndLine, last.EndColumn);
}

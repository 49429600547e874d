namespace Nnx.Conformance.Catalogue;

/// <summary>Something wrong in the catalogue, and where.</summary>
/// <param name="File">The file or folder, as it was asked for.</param>
/// <param name="Line">1-based line.</param>
/// <param name="Column">1-based column.</param>
/// <param name="Message">What is wrong, in one sentence without a full stop.</param>
public sealed record CatalogueProblem(string File, int Line, int Column, string Message)
{
    /// <summary>The way compilers write it, which editors and terminals turn into a link.</summary>
    public override string ToString() => FormattableString.Invariant($"{File}:{Line}:{Column}: {Message}");
}

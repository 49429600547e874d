namespace Nnx.Python.Syntax;

/// <summary>A name.</summary>
internal sealed class Name(SourceSpan span, string id) : Expression(span)
{
    /// <summary>The name in NFKC form, not mangled.</summary>
    public string Id { get; } = id;
}

namespace Nnx.Python.Syntax;

/// <summary><c>name as asname</c> in an import.</summary>
internal sealed class Alias(SourceSpan span, string name, string? asName) : Node(span)
{
    /// <summary>Dotted where the statement says so; <c>*</c> for all.</summary>
    public string Name { get; } = name;

    public string? AsName { get; } = asName;
}

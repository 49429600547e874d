using System.Collections.Immutable;

namespace Nnx.Python.Syntax;

/// <summary><c>from module import names</c>.</summary>
internal sealed class ImportFrom(SourceSpan span, string? module, ImmutableArray<Alias> names, int level) : Statement(span)
{
    /// <summary>Null in <c>from . import x</c>.</summary>
    public string? Module { get; } = module;

    public ImmutableArray<Alias> Names { get; } = names;

    /// <summary>The number of leading dots.</summary>
    public int Level { get; } = level;

    public override IEnumerable<Node> Children => [.. Names];
}

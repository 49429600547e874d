using System.Collections.Immutable;

namespace Nnx.Python.Syntax;

/// <summary><c>with items:</c>.</summary>
internal sealed class With(SourceSpan span, ImmutableArray<WithItem> items, ImmutableArray<Statement> body) : Statement(span)
{
    public ImmutableArray<WithItem> Items { get; } = items;

    public ImmutableArray<Statement> Body { get; } = body;

    public override IEnumerable<Node> Children => [.. Items, .. Body];
}

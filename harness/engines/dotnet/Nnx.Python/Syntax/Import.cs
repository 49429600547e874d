using System.Collections.Immutable;

namespace Nnx.Python.Syntax;

/// <summary><c>import names</c>.</summary>
internal sealed class Import(SourceSpan span, ImmutableArray<Alias> names) : Statement(span)
{
    public ImmutableArray<Alias> Names { get; } = names;

    public override IEnumerable<Node> Children => [.. Names];
}

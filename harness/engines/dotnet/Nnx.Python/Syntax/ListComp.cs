using System.Collections.Immutable;

namespace Nnx.Python.Syntax;

/// <summary><c>[elt for …]</c>.</summary>
internal sealed class ListComp(SourceSpan span, Expression elt, ImmutableArray<Comprehension> generators) : Expression(span)
{
    public Expression Elt { get; } = elt;

    public ImmutableArray<Comprehension> Generators { get; } = generators;

    public override IEnumerable<Node> Children => [Elt, .. Generators];
}

using System.Collections.Immutable;

namespace Nnx.Python.Syntax;

/// <summary><c>a, b</c>, also as a target.</summary>
internal sealed class Tuple(SourceSpan span, ImmutableArray<Expression> elts) : Expression(span)
{
    public ImmutableArray<Expression> Elts { get; } = elts;

    public override IEnumerable<Node> Children => [.. Elts];
}

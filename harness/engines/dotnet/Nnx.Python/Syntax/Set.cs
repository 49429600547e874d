using System.Collections.Immutable;

namespace Nnx.Python.Syntax;

/// <summary>A set display; never empty.</summary>
internal sealed class Set(SourceSpan span, ImmutableArray<Expression> elts) : Expression(span)
{
    public ImmutableArray<Expression> Elts { get; } = elts;

    public override IEnumerable<Node> Children => [.. Elts];
}

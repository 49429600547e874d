using System.Collections.Immutable;

namespace Nnx.Python.Syntax;

/// <summary><c>a = b = value</c>.</summary>
internal sealed class Assign(SourceSpan span, ImmutableArray<Expression> targets, Expression value) : Statement(span)
{
    public ImmutableArray<Expression> Targets { get; } = targets;

    public Expression Value { get; } = value;

    public override IEnumerable<Node> Children => [.. Targets, Value];
}

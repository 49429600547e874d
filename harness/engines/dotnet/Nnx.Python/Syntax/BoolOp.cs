using System.Collections.Immutable;

namespace Nnx.Python.Syntax;

/// <summary><c>a and b and c</c>: one operator over two or more values.</summary>
internal sealed class BoolOp(SourceSpan span, BoolOperator op, ImmutableArray<Expression> values) : Expression(span)
{
    public BoolOperator Op { get; } = op;

    public ImmutableArray<Expression> Values { get; } = values;

    public override IEnumerable<Node> Children => [.. Values];
}

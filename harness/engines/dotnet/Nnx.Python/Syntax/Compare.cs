using System.Collections.Immutable;

namespace Nnx.Python.Syntax;

/// <summary><c>left &lt; a &lt;= b</c>: a chain of comparisons.</summary>
internal sealed class Compare(
    SourceSpan span,
    Expression left,
    ImmutableArray<ComparisonOperator> ops,
    ImmutableArray<Expression> comparators) : Expression(span)
{
    public Expression Left { get; } = left;

    public ImmutableArray<ComparisonOperator> Ops { get; } = ops;

    public ImmutableArray<Expression> Comparators { get; } = comparators;

    public override IEnumerable<Node> Children => [Left, .. Comparators];
}

using System.Collections.Immutable;

namespace Nnx.Python.Syntax;

/// <summary>An f-string: text constants and <see cref="FormattedValue"/>s in order.</summary>
internal sealed class JoinedStr(SourceSpan span, ImmutableArray<Expression> values) : Expression(span)
{
    public ImmutableArray<Expression> Values { get; } = values;

    public override IEnumerable<Node> Children => [.. Values];
}

using System.Collections.Immutable;

namespace Nnx.Python.Syntax;

/// <summary>A dictionary display.</summary>
internal sealed class Dict(SourceSpan span, ImmutableArray<Expression?> keys, ImmutableArray<Expression> values) : Expression(span)
{
    /// <summary>A missing key stands for <c>**value</c>.</summary>
    public ImmutableArray<Expression?> Keys { get; } = keys;

    public ImmutableArray<Expression> Values { get; } = values;

    public override IEnumerable<Node> Children => [.. Present(Keys), .. Values];
}

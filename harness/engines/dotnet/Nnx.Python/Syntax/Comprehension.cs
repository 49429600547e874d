using System.Collections.Immutable;

namespace Nnx.Python.Syntax;

/// <summary>One <c>for target in iter if …</c> of a comprehension.</summary>
internal sealed class Comprehension(SourceSpan span, Expression target, Expression iter, ImmutableArray<Expression> ifs) : Node(span)
{
    public Expression Target { get; } = target;

    public Expression Iter { get; } = iter;

    public ImmutableArray<Expression> Ifs { get; } = ifs;

    public override IEnumerable<Node> Children => [Target, Iter, .. Ifs];
}

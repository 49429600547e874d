using System.Collections.Immutable;

namespace Nnx.Python.Syntax;

/// <summary><c>for target in iter:</c>.</summary>
internal sealed class For(
    SourceSpan span,
    Expression target,
    Expression iter,
    ImmutableArray<Statement> body,
    ImmutableArray<Statement> orElse) : Statement(span)
{
    public Expression Target { get; } = target;

    public Expression Iter { get; } = iter;

    public ImmutableArray<Statement> Body { get; } = body;

    public ImmutableArray<Statement> OrElse { get; } = orElse;

    public override IEnumerable<Node> Children => [Target, Iter, .. Body, .. OrElse];
}

using System.Collections.Immutable;

namespace Nnx.Python.Syntax;

/// <summary><c>if test:</c>; <c>elif</c> is an <see cref="If"/> alone in <see cref="OrElse"/>.</summary>
internal sealed class If(SourceSpan span, Expression test, ImmutableArray<Statement> body, ImmutableArray<Statement> orElse) : Statement(span)
{
    public Expression Test { get; } = test;

    public ImmutableArray<Statement> Body { get; } = body;

    public ImmutableArray<Statement> OrElse { get; } = orElse;

    public override IEnumerable<Node> Children => [Test, .. Body, .. OrElse];
}

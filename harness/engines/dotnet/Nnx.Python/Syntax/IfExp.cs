namespace Nnx.Python.Syntax;

/// <summary><c>body if test else orelse</c>.</summary>
internal sealed class IfExp(SourceSpan span, Expression test, Expression body, Expression orElse) : Expression(span)
{
    public Expression Test { get; } = test;

    public Expression Body { get; } = body;

    public Expression OrElse { get; } = orElse;

    public override IEnumerable<Node> Children => [Test, Body, OrElse];
}

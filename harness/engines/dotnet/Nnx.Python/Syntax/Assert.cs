namespace Nnx.Python.Syntax;

/// <summary><c>assert test, msg</c>.</summary>
internal sealed class Assert(SourceSpan span, Expression test, Expression? msg) : Statement(span)
{
    public Expression Test { get; } = test;

    public Expression? Msg { get; } = msg;

    public override IEnumerable<Node> Children => [Test, .. Present(Msg)];
}

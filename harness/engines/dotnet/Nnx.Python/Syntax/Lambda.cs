namespace Nnx.Python.Syntax;

/// <summary><c>lambda args: body</c>.</summary>
internal sealed class Lambda(SourceSpan span, Arguments args, Expression body) : Expression(span)
{
    public Arguments Args { get; } = args;

    public Expression Body { get; } = body;

    public override IEnumerable<Node> Children => [Args, Body];
}

namespace Nnx.Python.Syntax;

/// <summary><c>raise exc from cause</c>.</summary>
internal sealed class Raise(SourceSpan span, Expression? exc, Expression? cause) : Statement(span)
{
    public Expression? Exc { get; } = exc;

    public Expression? Cause { get; } = cause;

    public override IEnumerable<Node> Children => [.. Present(Exc), .. Present(Cause)];
}

namespace Nnx.Python.Syntax;

/// <summary><c>target: annotation = value</c>.</summary>
internal sealed class AnnAssign(SourceSpan span, Expression target, Expression annotation, Expression? value, bool simple) : Statement(span)
{
    public Expression Target { get; } = target;

    public Expression Annotation { get; } = annotation;

    public Expression? Value { get; } = value;

    /// <summary>Whether the target is a bare name, not in parentheses; only such annotations are stored.</summary>
    public bool Simple { get; } = simple;

    public override IEnumerable<Node> Children => [Target, Annotation, .. Present(Value)];
}

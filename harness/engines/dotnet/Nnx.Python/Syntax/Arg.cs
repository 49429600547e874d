namespace Nnx.Python.Syntax;

/// <summary>One parameter.</summary>
internal sealed class Arg(SourceSpan span, string name, Expression? annotation) : Node(span)
{
    public string Name { get; } = name;

    public Expression? Annotation { get; } = annotation;

    public override IEnumerable<Node> Children => [.. Present(Annotation)];
}

using System.Collections.Immutable;

namespace Nnx.Python.Syntax;

/// <summary><c>except type as name:</c>.</summary>
internal sealed class ExceptHandler(SourceSpan span, Expression? type, string? name, ImmutableArray<Statement> body) : Node(span)
{
    public Expression? Type { get; } = type;

    public string? Name { get; } = name;

    public ImmutableArray<Statement> Body { get; } = body;

    public override IEnumerable<Node> Children => [.. Present(Type), .. Body];
}

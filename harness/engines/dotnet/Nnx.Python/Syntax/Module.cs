using System.Collections.Immutable;

namespace Nnx.Python.Syntax;

/// <summary>A whole program.</summary>
internal sealed class Module(SourceSpan span, ImmutableArray<Statement> body) : Node(span)
{
    public ImmutableArray<Statement> Body { get; } = body;

    public override IEnumerable<Node> Children => [.. Body];
}

using System.Collections.Immutable;

namespace Nnx.Python.Syntax;

/// <summary><c>try:</c> with handlers, else and finally.</summary>
internal sealed class Try(
    SourceSpan span,
    ImmutableArray<Statement> body,
    ImmutableArray<ExceptHandler> handlers,
    ImmutableArray<Statement> orElse,
    ImmutableArray<Statement> finalBody) : Statement(span)
{
    public ImmutableArray<Statement> Body { get; } = body;

    public ImmutableArray<ExceptHandler> Handlers { get; } = handlers;

    public ImmutableArray<Statement> OrElse { get; } = orElse;

    public ImmutableArray<Statement> FinalBody { get; } = finalBody;

    public override IEnumerable<Node> Children => [.. Body, .. Handlers, .. OrElse, .. FinalBody];
}

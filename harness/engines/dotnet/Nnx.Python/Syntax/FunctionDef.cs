using System.Collections.Immutable;

namespace Nnx.Python.Syntax;

/// <summary><c>def name(args) -> returns:</c>. The span starts at <c>def</c>, after the decorators.</summary>
internal sealed class FunctionDef(
    SourceSpan span,
    string name,
    Arguments args,
    ImmutableArray<Statement> body,
    ImmutableArray<Expression> decoratorList,
    Expression? returns) : Statement(span)
{
    public string Name { get; } = name;

    public Arguments Args { get; } = args;

    public ImmutableArray<Statement> Body { get; } = body;

    public ImmutableArray<Expression> DecoratorList { get; } = decoratorList;

    public Expression? Returns { get; } = returns;

    public override IEnumerable<Node> Children => [Args, .. Body, .. DecoratorList, .. Present(Returns)];
}

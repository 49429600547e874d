using System.Collections.Immutable;

namespace Nnx.Python.Syntax;

/// <summary><c>class name(bases, keywords):</c>. The span starts at <c>class</c>, after the decorators.</summary>
internal sealed class ClassDef(
    SourceSpan span,
    string name,
    ImmutableArray<Expression> bases,
    ImmutableArray<Keyword> keywords,
    ImmutableArray<Statement> body,
    ImmutableArray<Expression> decoratorList) : Statement(span)
{
    public string Name { get; } = name;

    public ImmutableArray<Expression> Bases { get; } = bases;

    public ImmutableArray<Keyword> Keywords { get; } = keywords;

    public ImmutableArray<Statement> Body { get; } = body;

    public ImmutableArray<Expression> DecoratorList { get; } = decoratorList;

    public override IEnumerable<Node> Children => [.. Bases, .. Keywords, .. Body, .. DecoratorList];
}

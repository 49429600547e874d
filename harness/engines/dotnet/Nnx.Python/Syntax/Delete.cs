using System.Collections.Immutable;

namespace Nnx.Python.Syntax;

/// <summary><c>del targets</c>.</summary>
internal sealed class Delete(SourceSpan span, ImmutableArray<Expression> targets) : Statement(span)
{
    public ImmutableArray<Expression> Targets { get; } = targets;

    public override IEnumerable<Node> Children => [.. Targets];
}

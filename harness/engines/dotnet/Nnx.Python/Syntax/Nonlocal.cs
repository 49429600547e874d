using System.Collections.Immutable;

namespace Nnx.Python.Syntax;

/// <summary><c>nonlocal names</c>.</summary>
internal sealed class Nonlocal(SourceSpan span, ImmutableArray<string> names) : Statement(span)
{
    public ImmutableArray<string> Names { get; } = names;
}

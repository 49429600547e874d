using System.Collections.Immutable;

namespace Nnx.Python.Syntax;

/// <summary><c>global names</c>.</summary>
internal sealed class Global(SourceSpan span, ImmutableArray<string> names) : Statement(span)
{
    public ImmutableArray<string> Names { get; } = names;
}

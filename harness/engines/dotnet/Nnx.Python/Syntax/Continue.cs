namespace Nnx.Python.Syntax;

/// <summary><c>continue</c>.</summary>
internal sealed class Continue(SourceSpan span) : Statement(span);

namespace Nnx.Python.Syntax;

/// <summary><c>break</c>.</summary>
internal sealed class Break(SourceSpan span) : Statement(span);

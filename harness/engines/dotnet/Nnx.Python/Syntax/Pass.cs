namespace Nnx.Python.Syntax;

/// <summary><c>pass</c>.</summary>
internal sealed class Pass(SourceSpan span) : Statement(span);

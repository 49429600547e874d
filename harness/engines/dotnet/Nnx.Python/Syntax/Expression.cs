namespace Nnx.Python.Syntax;

/// <summary>A node that has a value.</summary>
internal abstract class Expression(SourceSpan span) : Node(span);

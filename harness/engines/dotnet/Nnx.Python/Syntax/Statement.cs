namespace Nnx.Python.Syntax;

/// <summary>A node that is executed.</summary>
internal abstract class Statement(SourceSpan span) : Node(span);

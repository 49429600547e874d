namespace Nnx.Python.Interpretation.Statements.Exceptions;

/// <summary><c>except types as name: body</c>.</summary>
/// <param name="Types">What is caught; null for everything.</param>
/// <param name="Target">Where the exception goes; null for nowhere.</param>
/// <param name="Body">What is done.</param>
/// <param name="Line">Its line.</param>
internal sealed record HandlerNode(ExpressionNode? Types, TargetNode? Target, StatementNode Body, int Line);

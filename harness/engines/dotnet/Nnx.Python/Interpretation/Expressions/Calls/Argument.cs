namespace Nnx.Python.Interpretation.Expressions.Calls;

/// <summary>One argument of a call with stars.</summary>
/// <param name="Kind">How it is passed.</param>
/// <param name="Name">Its name, where it has one.</param>
/// <param name="Value">Its value.</param>
internal sealed record Argument(ArgumentKind Kind, string? Name, ExpressionNode Value);

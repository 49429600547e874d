namespace Nnx.Python.Interpretation.Expressions.Displays;

/// <summary>One item of a display with stars.</summary>
/// <param name="IsUnpacked">Whether all values of an iterable are meant.</param>
/// <param name="Value">The item, or the iterable.</param>
internal sealed record DisplayItem(bool IsUnpacked, ExpressionNode Value);

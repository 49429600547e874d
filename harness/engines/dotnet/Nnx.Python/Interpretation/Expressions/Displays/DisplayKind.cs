namespace Nnx.Python.Interpretation.Expressions.Displays;

/// <summary>What a display makes.</summary>
internal enum DisplayKind
{
    List,
    Tuple,
    Set,
}

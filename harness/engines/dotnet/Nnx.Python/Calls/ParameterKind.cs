namespace Nnx.Python.Calls;

/// <summary>How a parameter takes its argument.</summary>
public enum ParameterKind
{
    /// <summary>By position only (before <c>/</c>).</summary>
    PositionalOnly,

    /// <summary>By position or by name.</summary>
    PositionalOrKeyword,

    /// <summary>The rest of the positions, <c>*args</c>.</summary>
    VarPositional,

    /// <summary>By name only (after <c>*</c>).</summary>
    KeywordOnly,

    /// <summary>The rest of the names, <c>**kwargs</c>.</summary>
    VarKeyword,
}

namespace Nnx.Python.Interpretation.Functions;

/// <summary>The parameters of a script function in the order of their slots.</summary>
internal sealed class ParameterList
{
    public static readonly ParameterList None = new();

    /// <summary>Parameters that take arguments by position, the positional-only ones first.</summary>
    public string[] PositionalNames { get; init; } = [];

    public int PositionalOnlyCount { get; init; }

    public string[] KeywordOnlyNames { get; init; } = [];

    /// <summary>The name of <c>*args</c>; null where there is none.</summary>
    public string? VarPositional { get; init; }

    /// <summary>The name of <c>**kwargs</c>; null where there is none.</summary>
    public string? VarKeyword { get; init; }

    public int VarPositionalSlot => VarPositional is null ? -1 : PositionalNames.Length + KeywordOnlyNames.Length;

    public int VarKeywordSlot =>
        VarKeyword is null ? -1 : PositionalNames.Length + KeywordOnlyNames.Length + (VarPositional is null ? 0 : 1);

    /// <summary>Whether all parameters take arguments by position, none of them variadic.</summary>
    public bool IsPlain => KeywordOnlyNames.Length == 0 && VarPositional is null && VarKeyword is null;

    /// <summary>The slot of a parameter that may be given by name; -1 where there is none.</summary>
    public int SlotOfKeyword(string name)
    {
        for (var i = PositionalOnlyCount; i < PositionalNames.Length; i++)
        {
            if (string.Equals(PositionalNames[i], name, StringComparison.Ordinal))
            {
                return i;
            }
        }

        var index = Array.IndexOf(KeywordOnlyNames, name);
        return index < 0 ? -1 : PositionalNames.Length + index;
    }
}

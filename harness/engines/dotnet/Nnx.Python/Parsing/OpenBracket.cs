namespace Nnx.Python.Parsing;

/// <summary>A bracket that is open, and where.</summary>
internal readonly record struct OpenBracket(char Character, int Line, int Column)
{
    /// <summary>Whether <paramref name="closing"/> is its counterpart.</summary>
    public bool IsClosedBy(char closing) => (Character, closing) is ('(', ')') or ('[', ']') or ('{', '}');
}

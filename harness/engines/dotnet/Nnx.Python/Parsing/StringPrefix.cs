namespace Nnx.Python.Parsing;

/// <summary>What stands before the quote of a string: raw, bytes, f-string.</summary>
internal readonly record struct StringPrefix(bool Raw, bool Bytes, bool Formatted)
{
    /// <summary>Whether letters right before a quote belong to the string.</summary>
    public static bool IsValid(ReadOnlySpan<char> letters) => letters.Length switch
    {
        1 => "rRbBfFuU".Contains(letters[0], StringComparison.Ordinal),
        2 => (char.ToLowerInvariant(letters[0]), char.ToLowerInvariant(letters[1])) is ('r', 'b') or ('b', 'r') or ('r', 'f') or ('f', 'r'),
        _ => false,
    };

    /// <summary>Reads valid letters.</summary>
    public static StringPrefix Parse(ReadOnlySpan<char> letters) =>
        new(letters.ContainsAny('r', 'R'), letters.ContainsAny('b', 'B'), letters.ContainsAny('f', 'F'));
}

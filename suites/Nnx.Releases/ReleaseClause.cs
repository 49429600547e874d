namespace Nnx.Releases;

/// <summary>One clause of a range: an operator and a version, with <c>.*</c> allowed after <c>==</c> and <c>!=</c>.</summary>
internal sealed record ReleaseClause(string Operator, ReleaseVersion Version, int Parts, bool Prefix)
{
    // Longest first, so that "<=" is not read as "<".
    private static readonly string[] Operators = ["===", "~=", "==", "!=", "<=", ">=", "<", ">"];

    public static ReleaseClause Parse(string text)
    {
        var clause = text.Trim();
        var found = Array.Find(Operators, clause.StartsWith)
            ?? throw new FormatException($"'{clause}' has no operator such as '>=' or '<'");
        var version = clause[found.Length..].Trim();
        var prefix = version.EndsWith(".*", StringComparison.Ordinal);
        if (prefix)
        {
            version = version[..^2];
        }

        var parts = version.Split('.').Length;
        if (!ReleaseVersion.TryParse(version, out var parsed))
        {
            throw new FormatException($"'{clause}' does not end in a version like 0.10.5");
        }

        if (prefix && found is not ("==" or "!="))
        {
            throw new FormatException($"'{clause}': '.*' goes only with '==' and '!='");
        }

        if (found == "~=" && parts < 2)
        {
            throw new FormatException($"'{clause}': '~=' needs at least two numbers");
        }

        return new(found, parsed, parts, prefix);
    }

    public bool Holds(ReleaseVersion version) => Operator switch
    {
        "<" => version < Version,
        "<=" => version <= Version,
        ">" => version > Version,
        ">=" => version >= Version,
        "!=" => !Same(version, Prefix ? Parts : 3),
        "~=" => version >= Version && Same(version, Parts - 1),
        _ => Same(version, Prefix ? Parts : 3),
    };

    private bool Same(ReleaseVersion version, int parts) =>
        version.Major == Version.Major
        && (parts < 2 || version.Minor == Version.Minor)
        && (parts < 3 || version.Patch == Version.Patch);
}

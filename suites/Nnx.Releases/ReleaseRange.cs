namespace Nnx.Releases;

/// <summary>A PEP 440 version specifier over numeric versions: clauses joined by commas, all of which must hold.</summary>
public sealed class ReleaseRange : IEquatable<ReleaseRange>
{
    private readonly IReadOnlyList<ReleaseClause> _clauses;

    private ReleaseRange(string text, IReadOnlyList<ReleaseClause> clauses)
    {
        Text = text;
        _clauses = clauses;
    }

    /// <summary>The range that holds every version; written as the empty text.</summary>
    public static ReleaseRange All { get; } = new("", []);

    /// <summary>The range as it was written.</summary>
    public string Text { get; }

    /// <summary>Reads <c>&gt;=0.10.3,&lt;0.10.5</c>, <c>==0.11.*</c>, <c>~=0.12.1</c>, <c>!=0.10.2</c>; empty text holds every version.</summary>
    /// <exception cref="FormatException">A clause is not an operator followed by a version.</exception>
    public static ReleaseRange Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Trim().Length == 0
            ? All
            : new(text.Trim(), [.. text.Split(',').Select(ReleaseClause.Parse)]);
    }

    /// <summary>Whether a version lies in the range.</summary>
    public bool Contains(ReleaseVersion version) => _clauses.All(clause => clause.Holds(version));

    /// <inheritdoc/>
    public bool Equals(ReleaseRange? other) => other is not null && other.Text == Text;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ReleaseRange);

    /// <inheritdoc/>
    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => Text;
}

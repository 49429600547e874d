namespace Nnx.Python.Modules.Dataclasses;

/// <summary>The arguments of the <c>dataclass</c> decorator.</summary>
public sealed record DataclassOptions
{
    /// <summary>Those of a plain <c>@dataclass</c>.</summary>
    public static DataclassOptions Default { get; } = new();

    /// <summary>Writes <c>__init__</c>.</summary>
    public bool Init { get; init; } = true;

    /// <summary>Writes <c>__repr__</c>.</summary>
    public bool Repr { get; init; } = true;

    /// <summary>Writes <c>__eq__</c>.</summary>
    public bool Eq { get; init; } = true;

    /// <summary>Writes the orderings.</summary>
    public bool Order { get; init; }

    /// <summary>Writes <c>__hash__</c> even where the fields may change.</summary>
    public bool UnsafeHash { get; init; }

    /// <summary>Refuses assignment to fields.</summary>
    public bool Frozen { get; init; }

    /// <summary>Writes <c>__match_args__</c>.</summary>
    public bool MatchArgs { get; init; } = true;

    /// <summary>Takes all fields by name only.</summary>
    public bool KeywordOnly { get; init; }

    /// <summary>Makes the class anew with <c>__slots__</c>.</summary>
    public bool Slots { get; init; }
}

using Nnx.Jax.Core;

namespace Nnx.Jax.Numpy.Indexing;

/// <summary>One item of an index, brought to the axis it is about.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Axis">The axis of the array; -1 where it is about none.</param>
internal sealed record IndexItem(IndexKind Kind, int Axis)
{
    /// <summary>First element of a range, or the element taken, not yet clamped; negative ones count from the end no more.</summary>
    public int Start { get; init; }

    /// <summary>Distance of the elements of a range.</summary>
    public int Step { get; init; } = 1;

    /// <summary>How many elements a range has; of a flag 0 or 1.</summary>
    public int Count { get; init; }

    /// <summary>The integers of an array.</summary>
    public JaxValue? Array { get; init; }

    /// <summary>Whether a range takes a whole axis as it is.</summary>
    public bool IsWhole(int size) => Kind == IndexKind.Slice && Start == 0 && Step == 1 && Count == size;

    /// <summary>Whether the item brings dimensions of its own by an array.</summary>
    public bool IsAdvanced => Kind == IndexKind.Array && Array!.Rank > 0 || Kind == IndexKind.Flag;
}

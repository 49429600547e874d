namespace Nnx.Jax.Numpy.Indexing;

/// <summary>What an item between square brackets does.</summary>
internal enum IndexKind
{
    /// <summary>Adds a dimension of size 1: <c>None</c>.</summary>
    NewAxis,

    /// <summary>Takes a range of an axis.</summary>
    Slice,

    /// <summary>Takes one known element of an axis, which disappears.</summary>
    Scalar,

    /// <summary>Takes the elements that an array of integers names.</summary>
    Array,

    /// <summary>A bool without dimensions: adds a dimension of size 0 or 1.</summary>
    Flag,
}

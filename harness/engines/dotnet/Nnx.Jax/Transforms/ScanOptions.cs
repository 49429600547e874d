using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Jax.Transforms;

/// <summary>The options of <c>scan</c>.</summary>
public sealed record ScanOptions
{
    /// <summary>The defaults.</summary>
    public static ScanOptions Default { get; } = new();

    /// <summary>How many steps; None to be taken from what is scanned.</summary>
    public PyObject Length { get; init; } = PyNone.Value;

    /// <summary>Whether from the end.</summary>
    public bool Reverse { get; init; }

    /// <summary>Steps a round of the compiled loop.</summary>
    public int Unroll { get; init; } = 1;
}

using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Jax.Transforms.Jit;

/// <summary>The options of <c>jit</c>.</summary>
public sealed record JitOptions
{
    /// <summary>The defaults.</summary>
    public static JitOptions Default { get; } = new();

    /// <summary>Which positional arguments are compile-time constants: an int, a sequence of ints or None.</summary>
    public PyObject StaticArgnums { get; init; } = PyNone.Value;

    /// <summary>Which arguments are compile-time constants by name: a text, texts or None.</summary>
    public PyObject StaticArgnames { get; init; } = PyNone.Value;

    /// <summary>Which positional arguments give their memory away.</summary>
    public PyObject DonateArgnums { get; init; } = PyNone.Value;

    /// <summary>Which arguments give their memory away, by name.</summary>
    public PyObject DonateArgnames { get; init; } = PyNone.Value;
}

namespace Nnx.Jax.Backend.Operations;

/// <summary>Elementwise comparisons; NaN equals nothing.</summary>
public enum Comparison
{
    /// <summary><c>eq</c>.</summary>
    Equal,

    /// <summary><c>ne</c>.</summary>
    NotEqual,

    /// <summary><c>lt</c>; complex numbers compare by real, then imaginary part.</summary>
    Less,

    /// <summary><c>le</c>.</summary>
    LessOrEqual,

    /// <summary><c>gt</c>.</summary>
    Greater,

    /// <summary><c>ge</c>.</summary>
    GreaterOrEqual,
}

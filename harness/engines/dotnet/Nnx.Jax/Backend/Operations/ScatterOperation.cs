namespace Nnx.Jax.Backend.Operations;

/// <summary>How a scattered update meets what is there.</summary>
public enum ScatterOperation
{
    /// <summary><c>scatter</c>; the last update wins.</summary>
    Replace,

    /// <summary><c>scatter_add</c>.</summary>
    Add,

    /// <summary><c>scatter_sub</c>.</summary>
    Subtract,

    /// <summary><c>scatter_mul</c>.</summary>
    Multiply,

    /// <summary><c>scatter_min</c>.</summary>
    Min,

    /// <summary><c>scatter_max</c>.</summary>
    Max,
}

namespace Nnx.Jax.Backend.Operations;

/// <summary>What a reduction combines elements with.</summary>
public enum Reduction
{
    /// <summary>Addition; half types in float32.</summary>
    Sum,

    /// <summary>Multiplication.</summary>
    Product,

    /// <summary>Maximum; NaN wins; empty gives the least value.</summary>
    Max,

    /// <summary>Minimum; NaN wins; empty gives the greatest value.</summary>
    Min,

    /// <summary>Bitwise and; empty gives all ones.</summary>
    And,

    /// <summary>Bitwise or.</summary>
    Or,

    /// <summary>Bitwise exclusive or.</summary>
    Xor,
}

namespace Nnx.Jax.Dtypes;

/// <summary>The family that a <see cref="Dtype"/> belongs to.</summary>
public enum DtypeKind
{
    /// <summary>Truth values.</summary>
    Bool,

    /// <summary>Integers with a sign, two's complement.</summary>
    SignedInteger,

    /// <summary>Integers without a sign.</summary>
    UnsignedInteger,

    /// <summary>Binary floating point, half types included.</summary>
    Float,

    /// <summary>Pairs of floats.</summary>
    Complex,

    /// <summary><c>float0</c>, the tangent type of integers: no values at all.</summary>
    Float0,

    /// <summary>Random keys such as <c>key&lt;fry&gt;</c>; no arithmetic.</summary>
    Key,
}

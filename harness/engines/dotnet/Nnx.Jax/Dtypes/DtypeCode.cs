namespace Nnx.Jax.Dtypes;

/// <summary>One value a <see cref="Dtype"/>, for switches.</summary>
public enum DtypeCode
{
    /// <summary><c>bool</c>.</summary>
    Bool,

    /// <summary><c>int8</c>.</summary>
    Int8,

    /// <summary><c>int16</c>.</summary>
    Int16,

    /// <summary><c>int32</c>.</summary>
    Int32,

    /// <summary><c>int64</c>.</summary>
    Int64,

    /// <summary><c>uint8</c>.</summary>
    UInt8,

    /// <summary><c>uint16</c>.</summary>
    UInt16,

    /// <summary><c>uint32</c>.</summary>
    UInt32,

    /// <summary><c>uint64</c>.</summary>
    UInt64,

    /// <summary><c>float16</c>.</summary>
    Float16,

    /// <summary><c>bfloat16</c>.</summary>
    BFloat16,

    /// <summary><c>float32</c>.</summary>
    Float32,

    /// <summary><c>float64</c>.</summary>
    Float64,

    /// <summary><c>complex64</c>.</summary>
    Complex64,

    /// <summary><c>complex128</c>.</summary>
    Complex128,

    /// <summary><c>float0</c>.</summary>
    Float0,

    /// <summary><c>key&lt;fry&gt;</c>.</summary>
    FryKey,

    /// <summary><c>key&lt;rbg&gt;</c>.</summary>
    RbgKey,

    /// <summary><c>key&lt;urbg&gt;</c>.</summary>
    UnsafeRbgKey,
}

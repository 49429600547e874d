namespace Nnx.Jax.Dtypes;

/// <summary>What becomes of 64-bit dtypes while <c>jax_enable_x64</c> is off.</summary>
public static class Canonicalisation
{
    /// <summary>The dtype itself with 64-bit types enabled, else its 32-bit counterpart where it has one.</summary>
    /// <param name="dtype">Any dtype.</param>
    /// <param name="x64">Whether 64-bit types are enabled.</param>
    public static Dtype Canonical(Dtype dtype, bool x64) => x64 ? dtype : dtype.Code switch
    {
        DtypeCode.Int64 => Dtype.Int32,
        DtypeCode.UInt64 => Dtype.UInt32,
        DtypeCode.Float64 => Dtype.Float32,
        DtypeCode.Complex128 => Dtype.Complex64,
        _ => dtype,
    };

    /// <summary>The float type that integers and bools become where an operation needs floats (<c>to_inexact_dtype</c>).</summary>
    /// <param name="dtype">Any dtype; inexact ones stay as they are.</param>
    public static Dtype ToInexact(Dtype dtype) => dtype.Code switch
    {
        DtypeCode.Int64 or DtypeCode.UInt64 => Dtype.Float64,
        _ when dtype.IsInteger || dtype.Kind == DtypeKind.Bool => Dtype.Float32,
        _ => dtype,
    };

    /// <summary>The complex dtype whose parts hold a real dtype.</summary>
    /// <param name="dtype">Any numeric dtype.</param>
    public static Dtype ToComplex(Dtype dtype) => ToInexact(dtype).Code switch
    {
        DtypeCode.Float64 or DtypeCode.Complex128 => Dtype.Complex128,
        _ => Dtype.Complex64,
    };
}

using Nnx.Jax.Arrays;
using Nnx.Jax.Core;
using Nnx.Jax.Dtypes;
using Nnx.Python.Objects;

namespace Nnx.Jax.HostNumpy;

/// <summary>Makes NumPy scalars.</summary>
internal static class HostScalars
{
    /// <summary>The scalar of an element without dimensions.</summary>
    public static PyObject Of(JaxContext cx, NDArray value) => value.Dtype.Code switch
    {
        DtypeCode.Float64 => new HostFloat(cx, value.DoubleAt(0)),
        DtypeCode.Complex128 => new HostComplex(cx, value.ComplexAt(0)),
        _ => new HostScalar(cx, value),
    };

    /// <summary>What NumPy returns: an array, or a scalar where it would have no dimensions.</summary>
    public static PyObject Result(JaxContext cx, NDArray value) => value.Rank == 0 ? Of(cx, value) : HostArray.Of(cx, value);
}

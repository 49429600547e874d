using System.Numerics;
using Nnx.Jax.Arrays;
using Nnx.Jax.Core;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Jax.HostNumpy;

/// <summary>A <c>np.complex128</c>, which is a Python complex too.</summary>
/// <param name="context">The run.</param>
/// <param name="value">The number.</param>
public sealed class HostComplex(JaxContext context, Complex value) : PyComplex(value), IHostArray
{
    /// <inheritdoc/>
    public override PyType Type => NumpyTypes.Of(context).Scalar(Dtypes.Dtype.Complex128);

    /// <inheritdoc/>
    public NDArray Snapshot { get; } = NDArray.Scalar(value);
}

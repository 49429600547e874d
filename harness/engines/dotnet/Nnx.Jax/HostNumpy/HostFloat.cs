using Nnx.Jax.Arrays;
using Nnx.Jax.Core;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Jax.HostNumpy;

/// <summary>A <c>np.float64</c>, which is a Python float too.</summary>
/// <param name="context">The run.</param>
/// <param name="value">The number.</param>
public sealed class HostFloat(JaxContext context, double value) : PyFloat(value), IHostArray
{
    /// <inheritdoc/>
    public override PyType Type => NumpyTypes.Of(context).Scalar(Dtypes.Dtype.Float64);

    /// <inheritdoc/>
    public NDArray Snapshot { get; } = NDArray.Scalar(value);
}

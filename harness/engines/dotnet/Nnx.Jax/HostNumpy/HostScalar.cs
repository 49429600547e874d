using Nnx.Jax.Arrays;
using Nnx.Jax.Core;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Jax.HostNumpy;

/// <summary>A NumPy scalar: <c>np.float32(1.5)</c>.</summary>
/// <param name="context">The run.</param>
/// <param name="value">The element, without dimensions.</param>
public sealed class HostScalar(JaxContext context, NDArray value) : PyObject, IHostArray
{
    /// <inheritdoc/>
    public override PyType Type => NumpyTypes.Of(context).Scalar(Snapshot.Dtype);

    /// <inheritdoc/>
    public NDArray Snapshot { get; } = value;
}

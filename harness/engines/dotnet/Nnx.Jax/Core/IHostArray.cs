using Nnx.Jax.Arrays;

namespace Nnx.Jax.Core;

/// <summary>A value of the program that is an array but no <c>jax.Array</c>: <c>np.ndarray</c> and NumPy's scalars.</summary>
public interface IHostArray
{
    /// <summary>The elements as they are now; 64-bit dtypes are not yet made canonical.</summary>
    NDArray Snapshot { get; }
}

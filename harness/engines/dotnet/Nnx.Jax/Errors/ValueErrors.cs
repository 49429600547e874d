using Nnx.Jax.Core;
using Nnx.Python.Errors;

namespace Nnx.Jax.Errors;

/// <summary>Errors about values, in JAX's words.</summary>
internal static class ValueErrors
{
    /// <summary>An array whose memory was donated.</summary>
    public static PyRaise Deleted(JaxArray array) => PyError.Runtime($"Array has been deleted with shape={array.Aval.Short}.");
}

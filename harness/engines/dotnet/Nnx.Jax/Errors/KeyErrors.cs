using Nnx.Jax.Core;
using Nnx.Jax.Rules;
using Nnx.Python.Errors;

namespace Nnx.Jax.Errors;

/// <summary>Errors about random keys, in JAX's words.</summary>
internal static class KeyErrors
{
    /// <summary>A key array does not become a NumPy array.</summary>
    public static PyRaise NoHostArray(JaxContext cx) => cx.Holds(RandomRules.KeysNameHostArrays)
        ? PyError.Type("JAX array with PRNGKey dtype cannot be converted to a NumPy array. Use jax.random.key_data(arr) if you wish to extract the underlying integer array.")
        : PyError.NotImplemented("Cannot call abstract method item");
}

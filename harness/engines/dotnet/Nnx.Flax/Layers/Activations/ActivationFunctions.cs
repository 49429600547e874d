using Nnx.Flax.Layers.Support;
using Nnx.Python.Building;

namespace Nnx.Flax.Layers.Activations;

/// <summary>Functions of JAX that <c>flax.nnx</c> shows as its own.</summary>
internal static class ActivationFunctions
{
    private static readonly string[] Names =
    [
        "celu", "elu", "gelu", "glu", "hard_sigmoid", "hard_silu", "hard_swish", "hard_tanh", "leaky_relu", "log_sigmoid", "log_softmax",
        "logsumexp", "one_hot", "relu", "identity", "relu6", "selu", "sigmoid", "silu", "soft_sign", "softmax", "softplus",
        "standardize", "swish",
    ];

    /// <summary>Adds them to a module.</summary>
    public static void Define(ModuleBuilder module)
    {
        foreach (var name in Names)
        {
            module.Value(name, py => new UpstreamModule(py, "jax.nn").Get(name));
        }

        module.Value("tanh", static py => new UpstreamModule(py, "jax.numpy").Get("tanh"));
        module.Class(PReluLayer.Class);
    }
}

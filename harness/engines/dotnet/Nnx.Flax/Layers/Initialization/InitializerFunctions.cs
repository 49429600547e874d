using Nnx.Flax.Layers.Support;
using Nnx.Python.Building;

namespace Nnx.Flax.Layers.Initialization;

/// <summary>The names of <c>flax.nnx.initializers</c>: those of JAX, and two functions that give one.</summary>
internal static class InitializerFunctions
{
    private const string Source = "jax.nn.initializers";

    private static readonly string[] Names =
    [
        "constant", "delta_orthogonal", "glorot_normal", "glorot_uniform", "he_normal", "he_uniform", "kaiming_normal",
        "kaiming_uniform", "lecun_normal", "lecun_uniform", "normal", "ones", "orthogonal", "truncated_normal", "uniform",
        "variance_scaling", "xavier_normal", "xavier_uniform", "zeros",
    ];

    /// <summary>Adds them to the module.</summary>
    public static void Define(ModuleBuilder module)
    {
        foreach (var name in Names)
        {
            module.Value(name, py => new UpstreamModule(py, Source).Get(name));
        }

        module
            .Function("zeros_init", "", static (py, _) => new UpstreamModule(py, Source).Get("zeros"))
            .Function("ones_init", "", static (py, _) => new UpstreamModule(py, Source).Get("ones"));
    }
}

using Nnx.Jax.Modules;
using Nnx.Flax;
using Nnx.Optax;
using Nnx.Python.Building;

namespace Nnx.Engine;

/// <summary>The native modules that programs can import, as wide as they are written.</summary>
internal static class EngineModules
{
    // Packages that the engine models, and modules of theirs that programs import: what is not written yet is said to be unsupported,
    // where a package that is not installed would raise ModuleNotFoundError.
    private static readonly string[] Modelled =
    [
        "flax", "flax.errors", "flax.nnx", "flax.typing",
        "jax", "jax.errors", "jax.experimental", "jax.lax", "jax.nn", "jax.nn.initializers", "jax.numpy", "jax.numpy.linalg",
        "jax.random", "jax.scipy", "jax.sharding", "jax.tree", "jax.tree_util",
        "numpy", "optax",
    ];

    /// <summary>All of them; a later one of a name takes the place of an earlier one.</summary>
    public static IReadOnlyList<NativeModule> All { get; } =
    [
        .. Modelled.Select(static name => new NativeModule(name, static (_, _) => null, [])),
        .. FlaxModules.All,
        .. JaxModules.All,
        .. OptaxModules.All,
    ];
}

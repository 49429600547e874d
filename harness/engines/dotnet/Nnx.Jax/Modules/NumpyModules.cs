using Nnx.Jax.Initializers;
using Nnx.Jax.Nn;
using Nnx.Jax.Numpy;
using Nnx.Jax.Random;
using Nnx.Python.Building;

namespace Nnx.Jax.Modules;

/// <summary>The modules around <c>jax.numpy</c>, and <c>numpy</c> itself.</summary>
internal static class NumpyModules
{
    /// <summary>All of them, as wide as they are written.</summary>
    public static IReadOnlyList<NativeModule> All { get; } = [JaxNumpyModule.Module, RandomModule.Module, InitializerModule.Module, NnModule.Module];
}

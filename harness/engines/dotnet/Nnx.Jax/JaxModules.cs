using Nnx.Jax.Errors;
using Nnx.Jax.Lax.Module;
using Nnx.Jax.Transforms.Module;
using Nnx.Jax.Trees.Module;
using Nnx.Python.Building;

namespace Nnx.Jax;

/// <summary>The modules of <c>jax</c> that programs import, as wide as they are written; what a release has of them is data.</summary>
public static class JaxModules
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<NativeModule> All { get; } =
    [
        JaxModule.Build(),
        LaxModule.Build(),
        TreeModule.Build(),
        TreeUtilModule.Build(),
        ErrorsModule.Build(),
        CustomDerivativesModule.Build(),
        DebugModule.Build(),
    ];
}

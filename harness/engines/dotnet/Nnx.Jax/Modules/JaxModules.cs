using Nnx.Jax.Errors;
using Nnx.Jax.Lax.Module;
using Nnx.Jax.Transforms.Modules;
using Nnx.Jax.Trees;
using Nnx.Python.Building;

namespace Nnx.Jax.Modules;

/// <summary>The modules of JAX that programs import.</summary>
public static class JaxModules
{
    /// <summary>All of them, as wide as they are written.</summary>
    public static IReadOnlyList<NativeModule> All { get; } =
    [
        Jax(),
        LaxModule.Build(),
        TreeModules.Tree,
        TreeModules.TreeUtil,
        ErrorsModule.Build(),
        CustomDerivativesModule.Build(),
        DebugModule.Build(),
        .. NumpyModules.All,
    ];

    private static NativeModule Jax()
    {
        var module = new ModuleBuilder("jax");
        TransformModule.Add(module);
        SettingsModule.Add(module);
        DevicesModule.Add(module);
        return module.Build();
    }
}

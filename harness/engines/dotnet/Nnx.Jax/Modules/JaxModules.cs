using Nnx.Jax.Transforms;
using Nnx.Jax.Trees;
using Nnx.Python.Building;

namespace Nnx.Jax.Modules;

/// <summary>The modules of JAX that programs import.</summary>
public static class JaxModules
{
    /// <summary>All of them, as wide as they are written.</summary>
    public static IReadOnlyList<NativeModule> All { get; } = [Jax(), TreeModules.Tree, TreeModules.TreeUtil];

    private static NativeModule Jax()
    {
        var module = new ModuleBuilder("jax");
        TransformModule.Add(module);
        return module.Build();
    }
}

using Nnx.Python.Building;

namespace Nnx.Jax.Lax.Module;

/// <summary>The module <c>jax.lax</c>.</summary>
internal static class LaxModule
{
    public static NativeModule Build()
    {
        var module = new ModuleBuilder("jax.lax");
        ElementwiseNames.Add(module);
        ShapeNames.Add(module);
        ReductionNames.Add(module);
        ContractionNames.Add(module);
        IndexNames.Add(module);
        ControlFlowNames.Add(module);
        CollectiveNames.Add(module);
        PrecisionNames.Add(module);
        return module.Build();
    }
}

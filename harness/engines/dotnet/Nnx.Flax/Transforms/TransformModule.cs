using Nnx.Flax.Transforms.Autodiff;
using Nnx.Flax.Transforms.Autodiff.CustomRules;
using Nnx.Flax.Transforms.Compilation;
using Nnx.Flax.Transforms.ControlFlow;
using Nnx.Flax.Transforms.Iteration;
using Nnx.Flax.Transforms.Iteration.Scanning;
using Nnx.Flax.Transforms.Simple;
using Nnx.Flax.Transforms.Tracing;
using Nnx.Python.Building;

namespace Nnx.Flax.Transforms;

/// <summary>The names of <c>flax.nnx.transforms</c>, which <c>flax.nnx</c> exports.</summary>
internal static class TransformModule
{
    /// <summary>Writes the names down.</summary>
    public static void Define(ModuleBuilder module)
    {
        JitFunctions.Define(module);
        CachedPartial.Define(module);
        GradFunctions.Define(module);
        RematFunctions.Define(module);
        CustomVjpFunctions.Define(module);
        SimpleDerivatives.Define(module);
        VmapFunctions.Define(module);
        ScanFunctions.Define(module);
        LoopFunctions.Define(module);
        BranchFunctions.Define(module);
        EvalShapeFunctions.Define(module);
    }
}

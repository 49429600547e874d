using Nnx.Optax.Aliases;
using Nnx.Optax.Losses;
using Nnx.Optax.Numerics;
using Nnx.Optax.Projections;
using Nnx.Optax.Schedules;
using Nnx.Optax.Transforms;
using Nnx.Optax.Trees;
using Nnx.Python.Building;

namespace Nnx.Optax;

/// <summary>The modules of optax.</summary>
public static class OptaxModules
{
    /// <summary>All of them, as wide as their widest release.</summary>
    public static IReadOnlyList<NativeModule> All { get; } =
    [
        Main(),
        LossModule.Build(),
        ProjectionModule.Build(),
        ScheduleModule.Build(),
        TransformModule.Build(),
        TreeModule.Build("optax.tree_utils", "tree_"),
        TreeModule.Build("optax.tree", ""),
    ];

    private static NativeModule Main()
    {
        var module = new ModuleBuilder("optax");
        TransformModule.DefineMain(module);
        LossModule.DefineMain(module);
        ScheduleModule.DefineMain(module);
        StateFunctions.DefineMain(module);
        NumericFunctions.Define(module);
        Sgd.Define(module);
        Adam.Define(module);
        Adaptive.Define(module);
        Rmsprop.Define(module);
        LargeBatch.Define(module);
        Optimistic.Define(module);
        Adafactor.Define(module);
        Lbfgs.Define(module);
        return module.Build();
    }
}

using Nnx.Optax.Aliases;
using Nnx.Optax.Losses;
using Nnx.Optax.Schedules;
using Nnx.Optax.Transformations;
using Nnx.Optax.Transforms;
using Nnx.Python.Building;

namespace Nnx.Optax;

/// <summary>The modules of optax.</summary>
public static class OptaxModules
{
    /// <summary>All of them, as wide as their widest release.</summary>
    public static IReadOnlyList<NativeModule> All { get; } = [Main(), LossModule.Build(), ScheduleModule.Build()];

    private static NativeModule Main()
    {
        var module = new ModuleBuilder("optax");
        module.Class(GradientClasses.Plain).Class(GradientClasses.Extra).Class(GradientClasses.EmptyState);
        Chain.Define(module);
        Identity.Define(module);
        Scale.Define(module);
        ScaleBySchedule.Define(module);
        ScaleByLearningRate.Define(module);
        ScaleByAdam.Define(module);
        Trace.Define(module);
        AddDecayedWeights.Define(module);
        Masked.Define(module);
        Clipping.Define(module);
        Updating.Define(module);
        Sgd.Define(module);
        Adam.Define(module);
        LossModule.DefineMain(module);
        ScheduleModule.DefineMain(module);
        return module.Build();
    }
}

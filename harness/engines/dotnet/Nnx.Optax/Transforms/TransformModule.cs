using Nnx.Optax.Accumulation;
using Nnx.Optax.Calls;
using Nnx.Optax.Injection;
using Nnx.Optax.Transformations;
using Nnx.Python.Building;

namespace Nnx.Optax.Transforms;

/// <summary>The module <c>optax.transforms</c>, most of whose names the main module has, too.</summary>
internal static class TransformModule
{
    private const string Name = "optax.transforms";

    public static NativeModule Build()
    {
        var module = new ModuleBuilder(Name).FromMain(
            Name, "trace", "TraceState", "ema", "EmaState", "MultiSteps", "MultiStepsState", "skip_large_updates", "skip_not_finite", "add_decayed_weights",
            "add_noise", "AddNoiseState", "adaptive_grad_clip", "clip", "clip_by_block_rms", "clip_by_global_norm", "per_example_global_norm_clip",
            "per_example_layer_norm_clip", "chain", "named_chain", "apply_if_finite", "ApplyIfFiniteState", "conditionally_mask",
            "ConditionallyMaskState", "conditionally_transform", "ConditionallyTransformState", "keep_params_nonnegative", "NonNegativeParamsState",
            "zero_nans", "ZeroNansState", "flatten", "masked", "MaskedNode", "MaskedState", "freeze", "selective_transform", "snapshot", "SnapshotState",
            "monitor", "MonitorState", "measure_with_ema");
        module.Value("partition", static _ => Partition.Function()).Class(Partition.State);
        AdaptiveClipping.DefineInner(module);
        return module.Build();
    }

    /// <summary>The transformations that the main module has.</summary>
    public static void DefineMain(ModuleBuilder module)
    {
        module.Class(GradientClasses.Plain).Class(GradientClasses.Extra).Class(GradientClasses.EmptyState);
        foreach (var alias in (string[])["AdaptiveGradClipState", "AddDecayedWeightsState", "ClipByGlobalNormState", "ClipState",
            "NonNegativeParamsState", "ScaleByTrustRatioState", "ScaleState"])
        {
            module.Value(alias, GradientClasses.EmptyState.ClassOf);
        }

        foreach (var define in Definitions)
        {
            define(module);
        }
    }

    private static readonly Action<ModuleBuilder>[] Definitions =
    [
        Chain.Define, Identity.Define, NamedChain.Define, Partition.Define, Masked.Define, Freezing.Define, Monitoring.Define,
        Scale.Define, ScaleBySchedule.Define, ScaleByLearningRate.Define, BlockScales.Define, Trace.Define, ExponentialAverage.Define, ApplyEvery.Define,
        ScaleByAdam.Define, ScaleByAmsgrad.Define, ScaleByAdamax.Define, ScaleByAdan.Define, ScaleByBelief.Define, ScaleByYogi.Define,
        ScaleByRadam.Define, ScaleByLion.Define, ScaleByNovograd.Define, ScaleByRms.Define, ScaleByRss.Define, ScaleByAdadelta.Define,
        ScaleByRprop.Define, ScaleBySm3.Define, FactoredRms.Define, ScaleByOptimisticGradient.Define, ScaleByPolyak.Define, ScaleByLbfgs.Define,
        DistanceOverGradients.Define, AddDecayedWeights.Define, AddNoise.Define, Clipping.Define, AdaptiveClipping.Define, ExampleClipping.Define,
        Constraining.Define, Conditional.Define, ApplyIfFinite.Define, Lookahead.Define, Layouts.Define, MultiSteps.Define, SkipFunctions.Define,
        InjectHyperparams.Define, Updating.Define,
    ];
}

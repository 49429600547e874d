using Nnx.Flax.Rules;
using Nnx.Flax.Training.Metrics;
using Nnx.Flax.Training.Optimizers;
using Nnx.Python.Building;
using Nnx.Python.Objects;
using Nnx.Python.Runtime;

namespace Nnx.Flax.Training;

/// <summary>The modules of <c>flax.nnx.training</c> and their names in <c>flax.nnx</c>.</summary>
internal static class TrainingModules
{
    private const string Package = "flax.nnx.training";

    /// <summary>The modules.</summary>
    public static IReadOnlyList<NativeModule> All { get; } =
    [
        new ModuleBuilder(Package).Build(),
        Optimizers(new ModuleBuilder($"{Package}.optimizer"))
            .Class(OptimizerClasses.OptState)
            .Class(OptimizerClasses.OptArray)
            .Class(OptimizerClasses.OptVariable)
            .Build(),
        Metrics(new ModuleBuilder($"{Package}.metrics"))
            .Class(MetricClasses.MetricState)
            .Class(MetricClasses.Average)
            .Class(MetricClasses.Accuracy)
            .Class(MetricClasses.Welford)
            .Class(MetricClasses.Statistics)
            .Build(),
    ];

    /// <summary>Adds the names of <c>flax.nnx</c>.</summary>
    public static void Define(ModuleBuilder nnx) => Metrics(Optimizers(nnx))
        .Class(OptimizerClasses.OptState)
        .Class(OptimizerClasses.OptArray)
        .Class(OptimizerClasses.OptVariable)
        .Value("training", static py => py.Import(Package))
        .Value("metrics", static py => py.Import($"{Package}.metrics"))
        .Value("optimizer", static py => py.Import($"{Package}.optimizer"));

    private static ModuleBuilder Optimizers(ModuleBuilder module) => module
        .Value("Optimizer", static py => Optimizer(py))
        .Class(OptimizerClasses.ModelAndOptimizer);

    private static ModuleBuilder Metrics(ModuleBuilder module) => module
        .Class(MetricClasses.Metric)
        .Class(MetricClasses.MultiMetric);

    private static PyType Optimizer(Interpreter py) => py.TypeOf(FlaxContext.Of(py).Holds(TrainingRules.OptimizerHoldsModel)
        ? OptimizerClasses.HoldingModel
        : OptimizerClasses.Optimizer);
}

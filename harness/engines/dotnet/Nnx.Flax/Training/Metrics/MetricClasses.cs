using Nnx.Flax.Objects;
using Nnx.Flax.Variables;
using Nnx.Python.Building;

namespace Nnx.Flax.Training.Metrics;

/// <summary>The classes of <c>flax.nnx.training.metrics</c>.</summary>
internal static class MetricClasses
{
    private const string Module = "flax.nnx.training.metrics";

    /// <summary><c>MetricState</c>: Variables of a metric.</summary>
    public static NativeClass MetricState { get; } = VariableClasses.Kind("MetricState", module: Module);

    /// <summary><c>nnx.Metric</c>, the base class.</summary>
    public static NativeClass Metric { get; } = new("Metric", Module)
    {
        Bases = [ObjectClasses.Pytree],
        PublicModule = "flax.nnx",
        Define = MetricMembers.Define,
    };

    /// <summary><c>nnx.metrics.Average</c>.</summary>
    public static NativeClass Average { get; } = new("Average", Module) { Bases = [Metric], Define = AverageMembers.Define };

    /// <summary><c>nnx.metrics.Accuracy</c>.</summary>
    public static NativeClass Accuracy { get; } = new("Accuracy", Module) { Bases = [Average], Define = AccuracyMembers.Define };

    /// <summary><c>nnx.metrics.Welford</c>.</summary>
    public static NativeClass Welford { get; } = new("Welford", Module) { Bases = [Metric], Define = WelfordMembers.Define };

    /// <summary><c>nnx.MultiMetric</c>.</summary>
    public static NativeClass MultiMetric { get; } = new("MultiMetric", Module)
    {
        Bases = [Metric],
        PublicModule = "flax.nnx",
        Define = MultiMetricMembers.Define,
    };

    /// <summary><c>nnx.metrics.Statistics</c>, what <c>Welford</c> computes.</summary>
    public static NativeClass Statistics { get; } = new("Statistics", Module) { Define = StatisticsMembers.Define };
}

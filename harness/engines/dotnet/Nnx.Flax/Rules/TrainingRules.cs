using Nnx.Releases.Rules;

namespace Nnx.Flax.Rules;

/// <summary>Differences in optimizers and metrics.</summary>
internal static class TrainingRules
{
    private static readonly RuleTable Table = new("flax");

    /// <summary>The optimizer keeps the model.</summary>
    public static Rule OptimizerHoldsModel { get; } = Table.Add(
        "nnx.optimizer-holds-model", "<0.11.0", "c6498d57",
        "Optimizer has the model as an attribute, takes the gradients only, and hands whole States to the transformation.");

    /// <summary>The state of the optimizer is written through <c>value</c>.</summary>
    public static Rule OptimizerSetsValues { get; } = Table.Add(
        "nnx.optimizer-sets-values", ">=0.10.7", "6ab5f83b",
        "Optimizer assigns to the value of its Variables, which are pytrees now; before, to raw_value.");

    /// <summary>State variables are made of what <c>[...]</c> gives.</summary>
    public static Rule OptimizerStateByIndex { get; } = Table.Add(
        "nnx.optimizer-state-by-index", ">=0.11.0,<0.12.0", "0a4e8ef1, 2f213b54",
        "Optimizer reads the Variables of a new state with [...], which fails for MaskedNode.");

    /// <summary>State variables are made of what <c>get_value</c> gives.</summary>
    public static Rule OptimizerStateByGetValue { get; } = Table.Add(
        "nnx.optimizer-state-by-get-value", ">=0.12.1", "a2eac321",
        "Optimizer reads the Variables of a new state with get_value().");

    /// <summary>Gradients are filtered.</summary>
    public static Rule OptimizerFiltersGradients { get; } = Table.Add(
        "nnx.optimizer-filters-gradients", ">=0.12.1", "241456f6",
        "Optimizer takes from the gradients what its wrt filter selects.");

    /// <summary><c>update</c> returns the updates.</summary>
    public static Rule OptimizerReturnsUpdates { get; } = Table.Add(
        "nnx.optimizer-returns-updates", ">=0.12.7", "fb5184c3",
        "Optimizer.update returns the updates that it applied.");

    /// <summary>Optimizer state may be sharded in its own way.</summary>
    public static Rule OptimizerSharding { get; } = Table.Add(
        "nnx.optimizer-sharding", ">=0.12.7", "61e0d32d",
        "The metadata optimizer_sharding of a Variable becomes the out_sharding of its optimizer state.");

    /// <summary>The error about the missing model is spelled out.</summary>
    public static Rule MissingModelSaysNot { get; } = Table.Add(
        "nnx.missing-model-says-not", ">=0.11.2", "8393c6da",
        "Reading Optimizer.model says that it 'does not have attribute', before 'does have attribute'.");

    /// <summary>Pure states come from <c>as_pure</c>.</summary>
    public static Rule PureIsAsPure { get; } = Table.Add(
        "nnx.pure-is-as-pure", ">=0.12.7", "61321559",
        "nnx.as_pure does what nnx.pure did.");

    /// <summary>Accuracy takes a threshold.</summary>
    public static Rule AccuracyThreshold { get; } = Table.Add(
        "nnx.accuracy-threshold", ">=0.10.4", "08e205f8",
        "Accuracy takes a threshold for binary classification, and its errors tell the two kinds apart.");

    /// <summary>Metrics write in place.</summary>
    public static Rule MetricsSetInPlace { get; } = Table.Add(
        "nnx.metrics-set-in-place", ">=0.12.1", "33fbbe6b",
        "Metrics read and write their Variables with [...] instead of value.");

    /// <summary>Metrics take masks.</summary>
    public static Rule MetricsTakeMasks { get; } = Table.Add(
        "nnx.metrics-take-masks", ">=0.12.6", "5c7fb394",
        "Average, Accuracy and MultiMetric count only what a mask selects.");

    /// <summary>MultiMetric sets attributes.</summary>
    public static Rule MultiMetricSetsAttributes { get; } = Table.Add(
        "nnx.multi-metric-sets-attributes", ">=0.12.0", "1f10b9da",
        "MultiMetric assigns its metrics as attributes; before, it wrote them past the checks of assignments.");

    public static IEnumerable<Rule> All => Table.Rules;
}

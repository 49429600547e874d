using Nnx.Releases.Rules;

namespace Nnx.Optax.Rules;

/// <summary>Differences in gradient transformations.</summary>
internal static class TransformRules
{
    private static readonly RuleTable Table = new("optax");

    /// <summary>A learning rate of None leaves updates as they are.</summary>
    public static Rule RatesMayBeNone { get; } = Table.Add(
        "optax.rates-may-be-none", ">=0.2.5", "7ca9b819",
        "scale_by_learning_rate(None) is the identity.");

    /// <summary>Second moments are kept in their dtype.</summary>
    public static Rule SecondMomentsKeepDtype { get; } = Table.Add(
        "optax.second-moments-keep-dtype", ">=0.2.7", "c02332eb",
        "scale_by_adam casts the second moment to the dtype it had in the state.");

    /// <summary>Masks may be trees of callables.</summary>
    public static Rule MasksMayBeCallableTrees { get; } = Table.Add(
        "optax.masks-may-be-callable-trees", ">=0.2.4", "6f129110",
        "A mask counts as a function where it has leaves and all of them can be called.");

    /// <summary>Weight decay may be a schedule.</summary>
    public static Rule WeightDecayMayBeScheduled { get; } = Table.Add(
        "optax.weight-decay-may-be-scheduled", ">=0.2.6", "2ea28e3d",
        "add_decayed_weights takes a function of the step, whose count is its state.");

    /// <summary>Schedules of weight decay count their steps.</summary>
    public static Rule WeightDecayCounts { get; } = Table.Add(
        "optax.weight-decay-counts", ">=0.2.7", "f819cc2b",
        "The count of a scheduled weight decay rises, and a decay of 0 does nothing at all.");

    /// <summary>Named chains keep the order of their parts.</summary>
    public static Rule NamedChainsAreOrdered { get; } = Table.Add(
        "optax.named-chains-are-ordered", ">=0.2.6", "74c68567",
        "The state of named_chain is an OrderedDict.");

    /// <summary>Optimism begins with the second step.</summary>
    public static Rule OptimismSkipsTheFirstStep { get; } = Table.Add(
        "optax.optimism-skips-the-first-step", ">=0.2.4", "af5badd1",
        "scale_by_optimistic_gradient takes the first gradient for the one before it.");

    /// <summary>AdaBelief compares with the new mean.</summary>
    public static Rule BeliefUsesNewMean { get; } = Table.Add(
        "optax.belief-uses-new-mean", ">=0.2.4", "723e6bf6",
        "The prediction error of AdaBelief is taken from the updated mean.");

    /// <summary>Updates have the dtype of parameters.</summary>
    public static Rule UpdatesKeepDtype { get; } = Table.Add(
        "optax.updates-keep-dtype", ">=0.2.4", "25f870b7",
        "States and scalars of several transformations take the dtype of the parameters.");

    /// <summary>Distances over gradients scale the updates.</summary>
    public static Rule DistanceMapsUpdates { get; } = Table.Add(
        "optax.distance-maps-updates", ">=0.2.7", "optax/_src/transform.py in 0.2.7",
        "scale_by_distance_over_gradients passes updates, distances and sums in this order; before, they were mixed up.");

    /// <summary>Polyak's step has the dtype of the gradients, and variants.</summary>
    public static Rule PolyakCastsGap { get; } = Table.Add(
        "optax.polyak-casts-gap", ">=0.2.5", "optax/_src/transform.py in 0.2.5",
        "scale_by_polyak converts the distance to the optimum to the dtype of the gradients' norm.");

    /// <summary>Norms of units may name their axes.</summary>
    public static Rule UnitsByAxis { get; } = Table.Add(
        "optax.units-by-axis", ">=0.2.6", "optax/transforms/_clipping.py in 0.2.6",
        "adaptive_grad_clip takes axes, and its error says so.");

    /// <summary>Norms of units take arrays of rank 5.</summary>
    public static Rule UnitsOfRankFive { get; } = Table.Add(
        "optax.units-of-rank-five", ">=0.2.7", "optax/transforms/_clipping.py in 0.2.7",
        "adaptive_grad_clip takes kernels of three-dimensional convolutions.");

    /// <summary>Clipping by example works on trees.</summary>
    public static Rule ExamplesMayBeTrees { get; } = Table.Add(
        "optax.examples-may-be-trees", ">=0.2.4", "optax/transforms/_clipping.py in 0.2.4",
        "per_example_global_norm_clip and its variant for layers take trees instead of lists.");

    public static IEnumerable<Rule> All => Table.Rules;
}

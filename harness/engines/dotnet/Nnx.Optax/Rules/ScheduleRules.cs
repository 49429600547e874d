using Nnx.Releases.Rules;

namespace Nnx.Optax.Rules;

/// <summary>Differences in schedules and injected hyperparameters.</summary>
internal static class ScheduleRules
{
    private static readonly RuleTable Table = new("optax");

    /// <summary>Cosine decay counts in floats.</summary>
    public static Rule CosineCountsInFloats { get; } = Table.Add(
        "optax.cosine-counts-in-floats", ">=0.2.4", "ca3fb6ae",
        "cosine_decay_schedule makes Python ints among its steps floats first.");

    /// <summary>The error about interpolations says 'cosine'.</summary>
    public static Rule InterpolationSaysCosine { get; } = Table.Add(
        "optax.interpolation-says-cosine", ">=0.2.5", "c9e95532",
        "piecewise_interpolate_schedule calls for 'cosine' or 'linear', before for 'cos' or 'linear'.");

    /// <summary>Interpolated schedules compute in JAX.</summary>
    public static Rule InterpolatesInJax { get; } = Table.Add(
        "optax.interpolates-in-jax", ">=0.2.7", "optax/schedules/_schedule.py in 0.2.7",
        "piecewise_interpolate_schedule keeps its bounds as given and computes in jax.numpy; before, in NumPy once.");

    /// <summary>Strongly typed hyperparameters keep their dtype.</summary>
    public static Rule StrongHyperparametersKeepDtype { get; } = Table.Add(
        "optax.strong-hyperparameters-keep-dtype", ">=0.2.7", "1e52e8cd",
        "inject_hyperparams takes the highest dtype of the parameters, and leaves strongly typed arrays as they are.");

    public static IEnumerable<Rule> All => Table.Rules;
}

using Nnx.Releases.Rules;

namespace Nnx.Jax.Rules;

/// <summary>Differences in the functions of <c>jax.numpy</c>.</summary>
internal static class NumpyRules
{
    private static readonly RuleTable Table = new("jax");

    /// <summary>Errors about dtypes know of strings.</summary>
    public static Rule StringDtypes { get; } = Table.Add(
        "jax.string-dtypes", ">=0.5.1", "jax#26147",
        "Errors about dtypes say that JAX supports number, bool, and string dtypes.");

    /// <summary>Errors of <c>broadcast_to</c> show types.</summary>
    public static Rule BroadcastErrorsShowTypes { get; } = Table.Add(
        "jax.broadcast-errors-show-types", ">=0.10.0", "jax#35096",
        "broadcast_to says 'Incompatible types for broadcasting: input type=… and requested type=…'.");

    /// <summary>None makes no array.</summary>
    public static Rule NoneIsNoArray { get; } = Table.Add(
        "jax.none-is-no-array", ">=0.6.0", "jax#26997",
        "jnp.array raises ValueError for None, where it took it for NaN with a FutureWarning.");

    /// <summary>Masks of reductions must be bool.</summary>
    public static Rule MasksAreBool { get; } = Table.Add(
        "jax.masks-are-bool", ">=0.8.0", "jax#31137",
        "A where argument of a reduction that is not bool raises ValueError; before, it was converted with a DeprecationWarning.");

    /// <summary>Shapes of lists are warned of.</summary>
    public static Rule ShapesOfListsDeprecated { get; } = Table.Add(
        "jax.shapes-of-lists-deprecated", ">=0.5.1", "jax#26631",
        "jnp.shape, ndim and size warn where they are given a list.");

    public static IEnumerable<Rule> All => Table.Rules;
}

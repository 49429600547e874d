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

    /// <summary>The warning of unsafe updates quotes the promotion mode.</summary>
    public static Rule ScatterWarningQuotesPromotion { get; } = Table.Add(
        "jax.scatter-warning-quotes-promotion", "<0.8.1", "jax#31981",
        "The warning says jax_numpy_dtype_promotion='standard' with quotes.");

    /// <summary>Errors of indexing name the array's rank first.</summary>
    public static Rule IndexErrorsNameArray { get; } = Table.Add(
        "jax.index-errors-name-array", ">=0.8.2", "jax#33218",
        "Errors say 'Too many indices: array is 1-dimensional, but 2 were indexed' and 'Slice entries must be static integers'.");

    /// <summary>The error of item assignment speaks of in-place assignment.</summary>
    public static Rule ItemAssignmentSaysInPlace { get; } = Table.Add(
        "jax.item-assignment-says-in-place", ">=0.4.35", "jax#23984",
        "x[i] = y says 'JAX arrays are immutable and do not support in-place item assignment'.");

    /// <summary>Arrays without dimensions are scalars.</summary>
    public static Rule ScalarArraysAreScalars { get; } = Table.Add(
        "jax.scalar-arrays-are-scalars", ">=0.4.35", "jax#23921",
        "jnp.isscalar is true of arrays without dimensions.");

    public static IEnumerable<Rule> All => Table.Rules;
}

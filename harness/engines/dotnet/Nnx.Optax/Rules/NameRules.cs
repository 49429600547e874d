using Nnx.Releases.Rules;

namespace Nnx.Optax.Rules;

/// <summary>Names of inner modules that came later, which no surface data describes.</summary>
internal static class NameRules
{
    private static readonly RuleTable Table = new("optax");

    /// <summary>Trees have a largest element and dtypes.</summary>
    public static Rule TreeMax { get; } = Table.Add(
        "optax.tree-max", ">=0.2.4", "optax/tree_utils/__init__.py in 0.2.4",
        "optax.tree_utils has tree_max, tree_linf_norm, tree_dtype and tree_split_key_like.");

    /// <summary>Products of trees and numbers are called scale.</summary>
    public static Rule ScaledNames { get; } = Table.Add(
        "optax.scaled-names", ">=0.2.5", "optax/tree_utils/__init__.py in 0.2.5",
        "optax.tree_utils has tree_scale, tree_add_scale, tree_norm, tree_real, tree_conj, tree_cast_like and tree_batch_shape.");

    /// <summary>Trees are compared and measured.</summary>
    public static Rule ComparedTrees { get; } = Table.Add(
        "optax.compared-trees", ">=0.2.6", "optax/tree_utils/__init__.py in 0.2.6",
        "optax.tree_utils has tree_min, tree_size and tree_allclose.");

    /// <summary>More projections.</summary>
    public static Rule ProjectionsOntoBalls { get; } = Table.Add(
        "optax.projections-onto-balls", ">=0.2.4", "optax/projections/__init__.py in 0.2.4",
        "optax.projections has projections onto balls and spheres.");

    /// <summary>Projections onto planes.</summary>
    public static Rule ProjectionsOntoPlanes { get; } = Table.Add(
        "optax.projections-onto-planes", ">=0.2.6", "optax/projections/__init__.py in 0.2.6",
        "optax.projections has projections onto vectors, hyperplanes and halfspaces.");

    /// <summary>The global norm is a deprecated name.</summary>
    public static Rule GlobalNormWarns { get; } = Table.Add(
        "optax.global-norm-warns", ">=0.2.7", "optax/_src/linear_algebra.py in 0.2.7",
        "global_norm warns and is tree.norm.");

    public static IEnumerable<Rule> All => Table.Rules;
}

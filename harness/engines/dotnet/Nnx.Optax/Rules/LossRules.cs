using Nnx.Releases.Rules;

namespace Nnx.Optax.Rules;

/// <summary>Differences in losses.</summary>
internal static class LossRules
{
    private static readonly RuleTable Table = new("optax");

    /// <summary>Arguments are checked without chex.</summary>
    public static Rule ChecksWithoutChex { get; } = Table.Add(
        "optax.checks-without-chex", ">=0.2.7", "optax/_src/utils.py in 0.2.7",
        "Losses raise TypeError and ValueError of their own where chex raised AssertionError.");

    /// <summary>Cosine similarity is a product of unit vectors without safe norms.</summary>
    public static Rule CosineByClippedNorms { get; } = Table.Add(
        "optax.cosine-by-clipped-norms", ">=0.2.4", "optax/losses/_regression.py in 0.2.4",
        "cosine_similarity clips squared norms from below by epsilon instead of replacing short vectors.");

    /// <summary>Masks of losses may lack the class axis.</summary>
    public static Rule MasksMayLackClasses { get; } = Table.Add(
        "optax.masks-may-lack-classes", ">=0.2.6", "optax/losses/_classification.py in 0.2.6",
        "softmax_cross_entropy and its variant for integers take masks without the axis of classes, and the latter uses logsumexp.");

    /// <summary>Several axes of classes.</summary>
    public static Rule ClassAxesMayBeSeveral { get; } = Table.Add(
        "optax.class-axes-may-be-several", ">=0.2.5", "optax/losses/_classification.py in 0.2.5",
        "softmax_cross_entropy_with_integer_labels takes a tuple of axes and refuses other types.");

    /// <summary>The focal loss is computed in logarithms.</summary>
    public static Rule FocalLossInLogs { get; } = Table.Add(
        "optax.focal-loss-in-logs", ">=0.2.6", "optax/losses/_classification.py in 0.2.6",
        "sigmoid_focal_loss takes its weights from logsumexp of log probabilities.");

    /// <summary>The focal loss chooses its weighting with <c>cond</c>.</summary>
    public static Rule FocalLossByCond { get; } = Table.Add(
        "optax.focal-loss-by-cond", "<0.2.5", "optax/losses/_classification.py in 0.2.5",
        "sigmoid_focal_loss uses lax.cond on alpha.");

    /// <summary><c>ntxent</c> keeps cosine similarities off zero norms.</summary>
    public static Rule NtxentHasEpsilon { get; } = Table.Add(
        "optax.ntxent-has-epsilon", ">=0.2.4", "optax/losses/_self_supervised.py in 0.2.4",
        "ntxent passes the dtype's epsilon to cosine_similarity.");

    /// <summary>There is a triplet loss.</summary>
    public static Rule TripletLoss { get; } = Table.Add(
        "optax.triplet-loss", ">=0.2.5", "optax/losses/_self_supervised.py in 0.2.5",
        "optax.losses has triplet_margin_loss.");

    /// <summary>There are losses for segmentation.</summary>
    public static Rule SegmentationLosses { get; } = Table.Add(
        "optax.segmentation-losses", ">=0.2.6", "optax/losses/_segmentation.py in 0.2.6",
        "optax.losses has dice_loss and its relatives.");

    /// <summary>The dice loss weighs false positives and negatives.</summary>
    public static Rule DiceIsTversky { get; } = Table.Add(
        "optax.dice-is-tversky", ">=0.2.7", "optax/losses/_segmentation.py in 0.2.7",
        "dice_loss is a Tversky loss with alpha and beta, whose smoothing differs.");

    /// <summary>The generalized divergence has that name.</summary>
    public static Rule GeneralizedDivergence { get; } = Table.Add(
        "optax.generalized-divergence", ">=0.2.7", "optax/losses/_classification.py in 0.2.7",
        "generalized_kl_divergence exists, and convex_kl_divergence is deprecated.");

    public static IEnumerable<Rule> All => Table.Rules;
}

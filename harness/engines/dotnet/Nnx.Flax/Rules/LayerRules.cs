using Nnx.Releases.Rules;

namespace Nnx.Flax.Rules;

/// <summary>Differences in layers.</summary>
internal static class LayerRules
{
    private const string Linear = "nnx.nn.linear";
    private const string Normalization = "nnx.nn.normalization";
    private const string Attention = "nnx.nn.attention";
    private const string Stochastic = "nnx.nn.stochastic";
    private const string Lora = "nnx.nn.lora";
    private const string Recurrent = "nnx.nn.recurrent";
    private const string Helpers = "nnx.helpers";

    private static readonly RuleTable Table = new("flax");

    public static Rule MissingAsVariable { get; } = Table.Add(
        "nnx.layer-missing-as-variable", "<0.10.3", Linear,
        "A layer without bias or scale keeps Param(None) in its place; later releases keep None.");

    public static Rule MissingAsData { get; } = Table.Add(
        "nnx.layer-missing-as-data", ">=0.12.0", Linear,
        "A bias or stream that a layer does without is marked as data, so that it may be set later.");

    public static Rule StoresInitializers { get; } = Table.Add(
        "nnx.layer-stores-initializers", "<0.12.1", Linear,
        "Layers keep their initialisers as attributes.");

    public static Rule ReadsByIndex { get; } = Table.Add(
        "nnx.layer-reads-by-index", ">=0.12.1", Linear,
        "Layers read their Variables with [...]; earlier ones with .value, which other values do not have.");

    public static Rule WritesByIndex { get; } = Table.Add(
        "nnx.layer-writes-by-index", ">=0.10.7", Normalization,
        "Layers change their statistics and caches with [...] rather than by setting .value.");

    public static Rule KeepsPromotion { get; } = Table.Add(
        "nnx.layer-keeps-promotion", ">=0.12.1", Normalization,
        "Layers other than linear ones keep the function that promotes dtypes, and all take metadata for their Variables.");

    public static Rule ViewsReturnRest { get; } = Table.Add(
        "nnx.layer-view-returns-rest", "<0.12.5", Stochastic,
        "set_mode and set_view return the settings that the layer does not know.");

    public static Rule AdvisesViews { get; } = Table.Add(
        "nnx.layer-advises-views", ">=0.12.7", Stochastic,
        "A layer that was not told its mode lists three ways to tell it, nnx.view among them.");

    public static Rule StoresPromotion { get; } = Table.Add(
        "nnx.linear-stores-promotion", ">=0.10.5", Linear,
        "Linear layers keep the function that promotes dtypes.");

    public static Rule PreferredElementType { get; } = Table.Add(
        "nnx.linear-preferred-element-type", ">=0.12.0", Linear,
        "Linear layers keep preferred_element_type and hand it to the product where it is given.");

    public static Rule HandsOutSharding { get; } = Table.Add(
        "nnx.linear-hands-out-sharding", ">=0.12.2", Linear,
        "Linear layers always hand out_sharding to the product.");

    public static Rule ConvHandsOutSharding { get; } = Table.Add(
        "nnx.conv-hands-out-sharding", ">=0.12.3", Linear,
        "Convolutions always hand out_sharding on.");

    public static Rule ConvInfersBatch { get; } = Table.Add(
        "nnx.conv-infers-batch", ">=0.11.2", Linear,
        "Convolutions merge batch dimensions by reshaping to -1 rather than to their product.");

    public static Rule ConvReflects { get; } = Table.Add(
        "nnx.conv-reflects", ">=0.10.5", Linear,
        "Convolutions know the padding REFLECT.");

    public static Rule EinsumOperation { get; } = Table.Add(
        "nnx.einsum-operation", ">=0.10.6", Linear,
        "Einsum keeps the operation that it calls.");

    public static Rule EmbedChecksOnlyRow { get; } = Table.Add(
        "nnx.embed-checks-only-row", "<0.10.5", Linear,
        "A table of one row gives NaN for indices other than 0.");

    public static Rule NormsPromote { get; } = Table.Add(
        "nnx.norm-promotes", ">=0.12.1", Normalization,
        "Normalisations promote inputs, scale and bias before they take statistics.");

    public static Rule BatchNormAsksForNone { get; } = Table.Add(
        "nnx.batch-norm-asks-for-none", ">=0.12.3", Normalization,
        "BatchNorm compares scale and bias with None; before, an empty one counted as none.");

    public static Rule BatchNormStopsGradient { get; } = Table.Add(
        "nnx.batch-norm-stops-gradient", ">=0.12.1", Normalization,
        "BatchNorm keeps its statistics without gradient.");

    public static Rule DropoutKeepsRngs { get; } = Table.Add(
        "nnx.dropout-keeps-rngs", "<0.11.0", Stochastic,
        "Dropout is a dataclass and, like attention, keeps the Rngs it is given; later ones fork a stream of their own.");

    public static Rule DropoutShowsFields { get; } = Table.Add(
        "nnx.dropout-shows-fields", "<0.10.3", Stochastic,
        "The representation of a Dropout is that of a dataclass.");

    public static Rule LoraSharesInitializer { get; } = Table.Add(
        "nnx.lora-shares-initializer", "<0.10.3", Lora,
        "LoRA draws both matrices with one initialiser, so the second does not start at zero.");

    public static Rule LoraPromotes { get; } = Table.Add(
        "nnx.lora-promotes", ">=0.10.6", Lora,
        "LoRA computes in its dtype.");

    public static Rule SequentialMarksData { get; } = Table.Add(
        "nnx.sequential-marks-data", ">=0.11.0", Helpers,
        "Sequential marks its list of layers as data.");

    public static Rule SequentialHoldsList { get; } = Table.Add(
        "nnx.sequential-holds-list", ">=0.12.0", Helpers,
        "Sequential keeps its layers in an nnx.List.");

    public static Rule EmptySequentialIsIdentity { get; } = Table.Add(
        "nnx.sequential-empty-is-identity", ">=0.11.1", Helpers,
        "A Sequential without layers returns what it is given; before, None.");

    public static Rule AttentionOfJax { get; } = Table.Add(
        "nnx.attention-of-jax", ">=0.10.5", Attention,
        "Without dropout, attention is that of JAX.");

    public static Rule AttentionKeyFeatures { get; } = Table.Add(
        "nnx.attention-key-features", ">=0.10.7", Attention,
        "MultiHeadAttention takes the features of keys and values, and whether to keep its stream.");

    public static Rule AttentionTakesCausal { get; } = Table.Add(
        "nnx.attention-takes-causal", ">=0.12.2", Attention,
        "Attention functions take is_causal, and hand their promotion function on.");

    public static Rule GroupedQueries { get; } = Table.Add(
        "nnx.attention-grouped-queries", ">=0.12.4", Attention,
        "Heads of queries may share heads of keys and values.");

    public static Rule AttentionKeyHeads { get; } = Table.Add(
        "nnx.attention-key-heads", ">=0.12.6", Attention,
        "MultiHeadAttention takes the number of heads of keys and values.");

    public static Rule CellsKeepRngs { get; } = Table.Add(
        "nnx.cell-keeps-rngs", "<0.11.0", Recurrent,
        "Recurrent cells, RNN and Bidirectional keep the Rngs they are given; later ones fork a stream of their own.");

    public static Rule CarryInitOnCall { get; } = Table.Add(
        "nnx.cell-carry-init-on-call", ">=0.12.1", Recurrent,
        "The initialiser of the carry goes to initialize_carry; given to the constructor it warns.");

    public static Rule KeepRngsDeprecated { get; } = Table.Add(
        "nnx.cell-keep-rngs-deprecated", ">=0.12.7", Recurrent,
        "keep_rngs=True warns.");

    public static Rule ScansStateAxes { get; } = Table.Add(
        "nnx.rnn-scans-state-axes", ">=0.10.3", Recurrent,
        "RNN takes the axes of its cell's state, and splits random streams before it scans.");

    public static Rule StateAxesObject { get; } = Table.Add(
        "nnx.rnn-state-axes-object", ">=0.12.0", Recurrent,
        "RNN keeps its default state axes as StateAxes rather than as a dict.");

    public static Rule ScansWithUpdates { get; } = Table.Add(
        "nnx.rnn-scans-with-updates", ">=0.12.7", Recurrent,
        "RNN scans in graph mode with updates, whatever the settings.");

    public static IEnumerable<Rule> All => Table.Rules;
}

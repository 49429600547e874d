using Nnx.Releases.Rules;

namespace Nnx.Flax.Rules;

/// <summary>Differences in Variables.</summary>
internal static class VariableRules
{
    private static readonly RuleTable Table = new("flax");

    public static Rule HooksInTuples { get; } = Table.Add(
        "nnx.variable-hooks-in-tuples", "<0.10.3", "7b50ffec",
        "A Variable keeps tuples of hooks (set_value_hooks, …), and only hooks of the very class are taken up.");

    public static Rule ClassHooksMisfiled { get; } = Table.Add(
        "nnx.variable-class-hooks-misfiled", "==0.10.3", "7b50ffec",
        "Hooks defined in a Variable class are kept as get_value, set_value, …, where nothing looks for them.");

    public static Rule AttributesInDictionary { get; } = Table.Add(
        "nnx.variable-attributes-in-dictionary", "<0.10.3", "7b50ffec",
        "Setting an attribute of a Variable follows descriptors; metadata stand among the attributes.");

    public static Rule ReplaceSharesMetadata { get; } = Table.Add(
        "nnx.variable-replace-shares-metadata", ">=0.10.3,<0.10.7", "7b50ffec",
        "Variable.replace() changes the metadata of the Variable that it copies.");

    public static Rule ReplaceNeedsValue { get; } = Table.Add(
        "nnx.variable-replace-needs-value", ">=0.10.3,<0.12.1", "7b50ffec",
        "Variable.replace() without a value raises KeyError.");

    public static Rule CopyKeepsTrace { get; } = Table.Add(
        "nnx.variable-copy-keeps-trace", ">=0.10.3,<0.11.0", "7b50ffec, e8984b70",
        "Variable.copy() stays at the trace level of the original.");

    public static Rule CopyFromChecked { get; } = Table.Add(
        "nnx.variable-copy-from-checked", ">=0.10.3", "7b50ffec",
        "Variable.copy_from() refuses to write from another trace level.");

    public static Rule ComparesAttributes { get; } = Table.Add(
        "nnx.variable-compares-attributes", "<0.10.4", "nnx.Variable.__eq__",
        "Two Variables are equal where class and attributes are; Variables are unhashable.");

    public static Rule ComparesElements { get; } = Table.Add(
        "nnx.variable-compares-elements", ">=0.12.1", "nnx.Variable.__eq__",
        "== compares the values element by element; Variables are unhashable.");

    public static Rule UnwrapsOperands { get; } = Table.Add(
        "nnx.variable-unwraps-operands", ">=0.10.5", "#4642",
        "Operators take the value of a Variable on the right.");

    public static Rule IndexedWrites { get; } = Table.Add(
        "nnx.variable-indexed-writes", ">=0.10.7", "571c9e40",
        "variable[index] = x replaces the array by one with the element set.");

    public static Rule EllipsisReplaces { get; } = Table.Add(
        "nnx.variable-ellipsis-replaces", ">=0.11.0,<0.12.1", "571c9e40",
        "variable[...] = x sets the value itself, whatever its shape.");

    public static Rule AttributesOfRawValue { get; } = Table.Add(
        "nnx.variable-attributes-of-raw-value", ">=0.10.7", "571c9e40",
        "An unknown attribute is looked up on the raw value, past the hooks.");

    public static Rule IsPytree { get; } = Table.Add(
        "nnx.variable-is-pytree", ">=0.10.7", "571c9e40",
        "Variables are pytrees with the value as their only child and the metadata as static data.");

    public static Rule SortsMetadata { get; } = Table.Add(
        "nnx.variable-sorts-metadata", ">=0.12.0", "nnx._variable_flatten",
        "A Variable's static data are its metadata sorted by name.");

    public static Rule RefusesInPlace { get; } = Table.Add(
        "nnx.variable-refuses-in-place", ">=0.12.0", "nnx.Variable.__iadd__",
        "Augmented assignment to a Variable raises NotImplementedError.");

    public static Rule InPlaceNamesIndex { get; } = Table.Add(
        "nnx.variable-in-place-names-index", ">=0.12.1", "nnx.Variable.__iadd__",
        "The refusal of +=, -= and *= advises variable[...].");

    public static Rule Slotted { get; } = Table.Add(
        "nnx.variable-slotted", ">=0.12.1", "nnx.Variable.__setattr__",
        "Metadata cannot be set as attributes, and writing a state into a Variable checks the trace level.");

    public static Rule ValueDeprecated { get; } = Table.Add(
        "nnx.variable-value-deprecated", ">=0.12.1", "nnx.Variable.value",
        "Reading or setting .value and .raw_value warns; the containers of a value are copied on the way.");

    public static Rule DescribesReferences { get; } = Table.Add(
        "nnx.variable-describes-references", ">=0.12.1,<0.12.3", "nnx.Variable.required_metadata",
        "Metadata hold is_hijax, has_ref, is_mutable and eager_sharding.");

    public static Rule DescribesReferencesShortly { get; } = Table.Add(
        "nnx.variable-describes-references-shortly", ">=0.12.3", "nnx.Variable.required_metadata",
        "Metadata hold hijax, ref and eager_sharding.");

    public static Rule ShardingNames { get; } = Table.Add(
        "nnx.variable-sharding-names", ">=0.11.2,<0.12.4", "#4890",
        "The metadata `sharding` are kept as `sharding_names`.");

    public static Rule OutSharding { get; } = Table.Add(
        "nnx.variable-out-sharding", ">=0.12.4", "nnx._remap_sharding_metadata",
        "The metadata `sharding` and `sharding_names` are kept as `out_sharding`.");

    public static Rule ShardsEagerly { get; } = Table.Add(
        "nnx.variable-shards-eagerly", ">=0.12.0", "nnx.use_eager_sharding",
        "An annotated value is laid out on the current mesh when its Variable is made.");

    public static Rule HooksDeprecated { get; } = Table.Add(
        "nnx.variable-hooks-deprecated", ">=0.12.7", "nnx.Variable.__init__",
        "A Variable with hooks warns.");

    public static Rule ShowsMetadataTwiceQuoted { get; } = Table.Add(
        "nnx.variable-shows-metadata-twice-quoted", "<0.11.2", "nnx.Variable.__nnx_repr__",
        "The representation of metadata is taken of their representation.");

    public static Rule States { get; } = Table.Add(
        "nnx.variable-states", "<0.11.0", "e8984b70",
        "A state holds VariableState objects; later it holds Variables.");

    public static IEnumerable<Rule> All => Table.Rules;
}

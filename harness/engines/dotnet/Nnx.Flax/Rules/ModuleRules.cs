using Nnx.Releases.Rules;

namespace Nnx.Flax.Rules;

/// <summary>Differences in modules and the containers that are modules.</summary>
internal static class ModuleRules
{
    private static readonly RuleTable Table = new("flax");

    public static Rule ExperimentalPytree { get; } = Table.Add(
        "nnx.module-experimental-pytree", "<0.10.7", "nnx.Module.__init_subclass__",
        "A module class may say experimental_pytree=True.");

    public static Rule SubclassKeywords { get; } = Table.Add(
        "nnx.object-subclass-keywords", ">=0.10.4", "nnx.Object.__init_subclass__",
        "Objects pass keywords of a class on to other bases.");

    public static Rule SowTakesNames { get; } = Table.Add(
        "nnx.module-sow-takes-names", ">=0.10.5", "nnx.Module.sow",
        "sow takes the name of a collection, and says whether it stored the value.");

    public static Rule SowUsesValue { get; } = Table.Add(
        "nnx.module-sow-uses-value", ">=0.12.1", "nnx.Module.sow",
        "sow reads and sets the value through the Variable's methods; before, the raw value.");

    public static Rule IterationMethodsWarn { get; } = Table.Add(
        "nnx.module-iteration-methods-warn", ">=0.12.1", "nnx.Module.iter_modules",
        "iter_modules and iter_children of a module warn in favour of functions.");

    public static Rule IterChildrenKnowsVariables { get; } = Table.Add(
        "nnx.module-iter-children-knows-variables", ">=0.12.5", "nnx.iter_children",
        "iter_children gives all graph nodes, Variables among them; before, modules.");

    public static Rule Captures { get; } = Table.Add(
        "nnx.module-captures", ">=0.12.6", "nnx.capture",
        "sow and perturb write into the Variables that nnx.capture set out, and warn where there are none.");

    public static Rule CaptureGuide { get; } = Table.Add(
        "nnx.module-capture-guide", ">=0.12.7", "nnx.Module.sow",
        "The warnings of sow and perturb name another page.");

    public static Rule SortsUnknownAttributes { get; } = Table.Add(
        "nnx.module-sorts-unknown-attributes", ">=0.12.6", "nnx.Module.set_attributes",
        "set_attributes lists attributes that it did not find in a sorted list; before, in a set.");

    public static Rule ViewAsksSignatures { get; } = Table.Add(
        "nnx.module-view-asks-signatures", ">=0.12.5", "nnx.view",
        "view passes set_view only the arguments that it takes; before, set_view gives back what it did not use.");

    public static Rule DictRaisesKeyError { get; } = Table.Add(
        "nnx.dict-raises-key-error", ">=0.12.6", "nnx.Dict.__getitem__",
        "A missing key of nnx.Dict raises KeyError; before, AttributeError.");

    public static Rule DictIsMutableMapping { get; } = Table.Add(
        "nnx.dict-is-mutable-mapping", ">=0.12.0", "nnx.Dict",
        "nnx.Dict can delete keys and shows itself as a mapping.");

    public static Rule DictHashes { get; } = Table.Add(
        "nnx.dict-hashes", ">=0.10.7", "nnx.Dict.__hash__",
        "nnx.Dict is hashable by identity.");

    public static Rule ListSetsKeys { get; } = Table.Add(
        "nnx.list-sets-keys", ">=0.12.3", "nnx.List._graph_node_set_key",
        "Items of nnx.List can be set by number from graph functions.");

    public static IEnumerable<Rule> All => Table.Rules;
}

using Nnx.Releases.Rules;

namespace Nnx.Flax.Rules;

/// <summary>Differences in graph objects.</summary>
internal static class ObjectRules
{
    private static readonly RuleTable Table = new("flax");

    public static Rule IsPytree { get; } = Table.Add(
        "nnx.object-is-pytree", ">=0.11.0", "nnx.Object.__init_subclass__",
        "Objects are pytrees: attributes with data are children, the others static.");

    public static Rule NamedPytree { get; } = Table.Add(
        "nnx.object-named-pytree", ">=0.11.1", "nnx.Pytree",
        "The base class is called Pytree, and its own attributes begin with _pytree__.");

    public static Rule ObjectIsNoPytree { get; } = Table.Add(
        "nnx.object-is-no-pytree", ">=0.12.0", "nnx.Object",
        "nnx.Object is a Pytree class that says pytree=False; before, it is the base class itself.");

    public static Rule StrictAttributes { get; } = Table.Add(
        "nnx.object-strict-attributes", ">=0.12.0", "nnx.Pytree._check_value",
        "Whether an attribute is data is settled when it is first set; data in a static attribute raise ValueError.");

    public static Rule ChecksAllData { get; } = Table.Add(
        "nnx.object-checks-all-data", ">=0.12.1", "nnx.Pytree._check_value",
        "All data, Variables and modules too, are refused inside static attributes; before, only arrays.");

    public static Rule ChecksContainersOnSet { get; } = Table.Add(
        "nnx.object-checks-containers-on-set", ">=0.12.5", "nnx.Pytree._check_value",
        "A container with data inside is refused when it is set, not only when __init__ ends.");

    public static Rule MarksAreFields { get; } = Table.Add(
        "nnx.object-marks-are-fields", ">=0.12.1", "nnx.data",
        "nnx.data and nnx.static give dataclass fields, which may stand in the class body as well.");

    public static Rule AnnotationsMarkStatic { get; } = Table.Add(
        "nnx.object-annotations-mark-static", ">=0.12.0", "nnx.Static",
        "Annotations with nnx.Static mark attributes, too.");

    public static Rule AnnotationsWarn { get; } = Table.Add(
        "nnx.object-annotations-warn", ">=0.12.1", "nnx.Data",
        "Annotations with nnx.Data or nnx.Static warn.");

    public static Rule StateInGraph { get; } = Table.Add(
        "nnx.object-state-in-graph", ">=0.10.4", "nnx.Object._graph_node_flatten",
        "The object's own state is one of its attributes in the graph, so that merging makes it anew at the current trace level.");

    public static Rule ShowsRepresentedAttributes { get; } = Table.Add(
        "nnx.object-shows-represented-attributes", "<0.10.3", "c59bc1a9",
        "A module's representation lists the representations of its attributes as they are.");

    public static Rule ShowsPrivateData { get; } = Table.Add(
        "nnx.object-shows-private-data", ">=0.12.5", "nnx.Pytree.__nnx_repr__",
        "A module's representation lists attributes with a leading underscore where they are data.");

    public static Rule DeletionForgetsMark { get; } = Table.Add(
        "nnx.object-deletion-forgets-mark", ">=0.12.3", "issue 5130",
        "Deleting or popping an attribute removes its mark as data as well.");

    public static Rule DeletionSharesMarks { get; } = Table.Add(
        "nnx.object-deletion-shares-marks", "==0.12.3", "nnx.Pytree.__delattr__",
        "A mark is removed from the mapping that clones of the object share.");

    public static Rule RefusesSlots { get; } = Table.Add(
        "nnx.object-refuses-slots", ">=0.12.4", "nnx.Pytree.__init_subclass__",
        "Classes with __slots__ are refused.");

    public static Rule IntegerKeysAreTexts { get; } = Table.Add(
        "nnx.object-integer-keys-are-texts", ">=0.12.4", "nnx.Pytree._pytree__has_int_keys",
        "nnx.List keeps its items under texts of digits; before, under numbers.");

    public static Rule StaticAttributesInPairs { get; } = Table.Add(
        "nnx.object-static-items", "<0.12.4", "nnx.Pytree._pytree__flatten",
        "Static data of an object as a pytree are pairs of names and values; later names and values apart.");

    public static IEnumerable<Rule> All => Table.Rules;
}

using Nnx.Releases.Rules;

namespace Nnx.Flax.Rules;

/// <summary>Differences in taking graphs apart and putting them together.</summary>
internal static class GraphRules
{
    private static readonly RuleTable Table = new("flax");

    public static Rule GenericContainers { get; } = Table.Add(
        "nnx.graph-generic-containers", "<0.10.2", "#4389",
        "Lists, tuples, dicts and None are taken apart as any pytree is.");

    public static Rule VariableDefinitions { get; } = Table.Add(
        "nnx.graph-variable-definitions", ">=0.10.2", "#4389",
        "A definition holds class and metadata of each Variable; before, only a reference to it.");

    public static Rule AttributeObjects { get; } = Table.Add(
        "nnx.graph-attribute-objects", ">=0.10.3", "7b50ffec",
        "A definition lists its attributes one after the other, whatever their kind; before, by kind.");

    public static Rule OuterIndexes { get; } = Table.Add(
        "nnx.graph-outer-indexes", ">=0.10.4", "nnx.graph.NodeDef.outer_index",
        "Each node knows its number outside of a transform; before, the root has a mapping of all numbers.");

    public static Rule FlatDefinitions { get; } = Table.Add(
        "nnx.graph-flat-definitions", ">=0.10.6", "nnx.graph.GraphDef",
        "A definition is a GraphDef, a list of nodes and a list of attributes, and knows how many leaves there are.");

    public static Rule StandaloneVariables { get; } = Table.Add(
        "nnx.graph-standalone-variables", ">=0.10.5", "#4646",
        "A lone Variable is a graph, and arrays may be attributes.");

    public static Rule LeafGraphs { get; } = Table.Add(
        "nnx.graph-leaf-graphs", ">=0.11.0", "e8984b70",
        "Any value is a graph, one of a single leaf where it is no node.");

    public static Rule StateByKeys { get; } = Table.Add(
        "nnx.graph-state-by-keys", "<0.10.4", "217f5ba5",
        "Merging finds each leaf by its key; later releases take the leaves one after the other.");

    public static Rule PureStates { get; } = Table.Add(
        "nnx.graph-pure-states", ">=0.10.2", "#4389",
        "update and merge accept states of plain values.");

    public static Rule MergeSorts { get; } = Table.Add(
        "nnx.graph-merge-sorts", ">=0.10.5", "#4676",
        "merge puts the leaves of all states in order of their paths, so that paths may not occur twice; before, the last one counts.");

    public static Rule MergeShares { get; } = Table.Add(
        "nnx.graph-merge-shares", ">=0.11.2", "#4912",
        "merge puts the Variables of the state themselves into the node; before, it makes copies of them.");

    public static Rule InitSetsAttributes { get; } = Table.Add(
        "nnx.graph-init-sets-attributes", "<0.10.3", "nnx.Object._graph_node_init",
        "Merging sets a node's attributes as a program would; later it writes them into its dictionary.");

    public static Rule AttributesAreMarked { get; } = Table.Add(
        "nnx.graph-attributes-are-marked", ">=0.12.5", "nnx.Pytree._graph_node_flatten",
        "Whether an attribute of a pytree object is data or static follows its mark, not its value.");

    public static Rule ArraysAreLeaves { get; } = Table.Add(
        "nnx.graph-arrays-are-leaves", ">=0.10.7", "nnx.graph.is_node_leaf",
        "Arrays count as leaves beside Variables where a graph is updated or popped from.");

    public static Rule UpdateSetsAny { get; } = Table.Add(
        "nnx.graph-update-sets-any", ">=0.11.1", "nnx.graph._graph_update_dynamic",
        "update sets attributes that hold no Variable, too, where their node can be changed.");

    public static Rule MappingsAreMutable { get; } = Table.Add(
        "nnx.graph-mappings-are-mutable", ">=0.11.1", "nnx.graph.register_pytree_node_type",
        "Keys of dicts and States inside a graph can be set and popped.");

    public static Rule ListsAreMutable { get; } = Table.Add(
        "nnx.graph-lists-are-mutable", ">=0.12.1", "nnx.graph._list_set_key",
        "Items of lists inside a graph can be set.");

    public static Rule UpdateBypassesTrace { get; } = Table.Add(
        "nnx.graph-update-bypasses-trace", ">=0.12.1", "nnx.Variable.set_raw_value",
        "update writes plain values into Variables of other trace levels without complaint.");

    public static Rule IteratesVariablesOnce { get; } = Table.Add(
        "nnx.graph-iterates-variables-once", ">=0.12.1", "nnx.iter_graph",
        "iter_graph gives a shared Variable only where it is met first.");

    public static Rule VariablesIsState { get; } = Table.Add(
        "nnx.graph-variables-is-state", ">=0.11.0", "e8984b70",
        "nnx.variables is another name of nnx.state.");

    public static Rule VariablesAreGraphNodes { get; } = Table.Add(
        "nnx.graph-variables-are-graph-nodes", ">=0.11.2", "nnx.graph.is_graph_node",
        "Variables count as graph nodes.");

    public static Rule ListsAllDuplicates { get; } = Table.Add(
        "nnx.graph-lists-all-duplicates", ">=0.11.2", "nnx.find_duplicates",
        "find_duplicates lists the paths of all nodes that are shared; before, it gives the first pair.");

    public static Rule TreeMode { get; } = Table.Add(
        "nnx.graph-tree-mode", ">=0.12.5", "nnx.set_graph_mode",
        "graph=False takes nodes apart as pytrees, where nothing may be shared.");

    public static Rule MergesGraphStates { get; } = Table.Add(
        "nnx.graph-merges-graph-states", ">=0.12.7", "nnx.GraphState",
        "merge takes GraphState objects, and insists on a GraphDef else.");

    public static IEnumerable<Rule> All => Table.Rules;
}

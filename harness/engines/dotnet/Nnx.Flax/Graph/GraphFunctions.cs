using Nnx.Flax.Graph.Definitions;
using Nnx.Flax.Rules;
using Nnx.Flax.States;
using Nnx.Flax.Variables;
using Nnx.Python.Errors;
using Nnx.Python.Objects;

namespace Nnx.Flax.Graph;

/// <summary>Taking graphs apart and putting them together.</summary>
internal static partial class GraphFunctions
{
    /// <summary>Structure and leaves of a graph; leaves are Variables, and values outside of them.</summary>
    /// <param name="flax">The run.</param>
    /// <param name="node">The graph.</param>
    /// <param name="references">Numbers of what was met before; grows. Null for none.</param>
    /// <param name="outer">Numbers that nodes have outside of a transform; null for none.</param>
    /// <exception cref="PyRaise">RuntimeError where the value is no graph.</exception>
    public static FlatGraph Flatten(FlaxContext flax, PyObject node, ReferenceMap? references = null, ReferenceMap? outer = null) =>
        new GraphFlattener(flax, references ?? new ReferenceMap(), outer).Flatten(node);

    /// <summary>The graph of a structure and leaves in its order.</summary>
    /// <param name="flax">The run.</param>
    /// <param name="definition">The structure.</param>
    /// <param name="leaves">Variables, VariableStates, arrays or plain values.</param>
    /// <param name="known">Nodes and Variables by number; grows. Null for none.</param>
    /// <param name="outer">Nodes and Variables to change in place, by their number outside of a transform; null for none.</param>
    /// <param name="copies">Whether Variables among the leaves are copied.</param>
    /// <param name="recreates">Whether plain leaves become Variables.</param>
    /// <exception cref="PyRaise">ValueError where leaves and structure do not fit.</exception>
    public static PyObject Unflatten(
        FlaxContext flax,
        GraphDef definition,
        IReadOnlyCollection<PyObject> leaves,
        Dictionary<int, PyObject>? known = null,
        IReadOnlyDictionary<int, PyObject>? outer = null,
        bool copies = false,
        bool recreates = true)
    {
        var maker = new VariableMaker(flax, outer, copies, recreates);
        return new GraphUnflattener(flax, known ?? [], maker).Unflatten(definition, leaves);
    }

    /// <summary><c>nnx.split</c>: structure, and the states of the leaves that each filter takes; one state of all without filters.</summary>
    /// <exception cref="PyRaise">ValueError for leaves that no filter takes.</exception>
    public static (GraphDef Definition, PyObject[] States) Split(
        FlaxContext flax, PyObject node, IReadOnlyList<PyObject> filters, ReferenceMap? references = null, ReferenceMap? outer = null)
    {
        var (definition, leaves) = Flatten(flax, node, references, outer);
        return (definition, [.. Divide(flax, leaves, filters).Select(part => StateLeaves.Nest(flax, definition, part))]);
    }

    /// <summary><c>nnx.merge</c>: the graph of a structure and states.</summary>
    /// <param name="flax">The run.</param>
    /// <param name="definition">The structure.</param>
    /// <param name="states">The states, which together hold all leaves.</param>
    /// <param name="copy">Whether Variables of the states are copied, in the releases that share them else.</param>
    /// <param name="known">Nodes and Variables by number; grows. Null for none.</param>
    /// <param name="outer">Nodes and Variables to change in place; null for none.</param>
    /// <param name="recreates">Whether plain leaves become Variables.</param>
    /// <exception cref="PyRaise">ValueError where states and structure do not fit.</exception>
    public static PyObject Merge(
        FlaxContext flax,
        GraphDef definition,
        IReadOnlyList<PyObject> states,
        bool copy = false,
        Dictionary<int, PyObject>? known = null,
        IReadOnlyDictionary<int, PyObject>? outer = null,
        bool recreates = true)
    {
        if (flax.Holds(GraphRules.StateByKeys))
        {
            var state = StateMapping(flax, states);
            return new KeyedUnflattener(flax, known ?? [], new VariableMaker(flax, outer)).Unflatten(definition.Root, state);
        }

        var copies = copy || (flax.Holds(GraphRules.LeafGraphs) && !flax.Holds(GraphRules.MergeShares));
        return Unflatten(flax, definition, MergeLeaves(flax, states), known, outer, copies, recreates);
    }

    /// <summary>The leaves of several states in the order of their structure.</summary>
    /// <exception cref="PyRaise">TypeError or ValueError where paths occur twice, in releases that refuse it.</exception>
    public static IReadOnlyList<PyObject> MergeLeaves(FlaxContext flax, IReadOnlyList<PyObject> states)
    {
        if (states is [PyList list] && flax.Holds(GraphRules.FlatDefinitions))
        {
            return list.Items;
        }

        var leaves = flax.Holds(GraphRules.MergeSorts)
            ? Nodes.Keys.Sort(flax.Python, [.. states.SelectMany(state => Leaves(flax, state))])
            : SortedLeaves(flax, states.Count == 1 ? states[0] : StateFunctions.Merge(flax, states));
        return [.. leaves.Select(static leaf => leaf.Value)];
    }

    /// <summary><c>nnx.state</c>: the states of the leaves that each filter takes; one state of all without filters.</summary>
    public static PyObject[] State(FlaxContext flax, PyObject node, IReadOnlyList<PyObject> filters)
    {
        var leaves = StateLeaves.Of(flax, Flatten(flax, node).Leaves);
        if (filters.Count == 0)
        {
            return [StateFunctions.FromLeaves(flax, leaves)];
        }

        // The whole state is made before it is filtered, so that a leaf without a path fails.
        _ = StateFunctions.FromLeaves(flax, leaves);
        return [.. StateFunctions.Divide(flax, leaves, filters)[..^1].Select(part => StateFunctions.FromLeaves(flax, part))];
    }

    /// <summary><c>nnx.variables</c>: states of the Variables themselves, one a filter.</summary>
    public static PyObject[] Variables(FlaxContext flax, PyObject node, IReadOnlyList<PyObject> filters)
    {
        if (flax.Holds(GraphRules.VariablesIsState))
        {
            return State(flax, node, filters);
        }

        FlatLeaf[] leaves = [.. GraphIteration.All(flax, node).Where(static leaf => leaf.Value is FlaxVariable)];
        return filters.Count == 0
            ? [StateFunctions.FromLeaves(flax, leaves)]
            : [.. StateFunctions.Divide(flax, leaves, filters)[..^1].Select(part => StateFunctions.FromLeaves(flax, part))];
    }

    /// <summary><c>nnx.clone</c>: a copy with other nodes and, where that is asked for, other Variables.</summary>
    public static PyObject Clone(FlaxContext flax, PyObject node, bool variables = true)
    {
        var (definition, states) = Split(flax, node, []);
        return Merge(flax, definition, states, copy: variables && flax.Holds(GraphRules.MergeShares));
    }

    /// <summary>The structure that a value of the program is.</summary>
    /// <exception cref="PyRaise">TypeError or AttributeError where it is none.</exception>
    public static GraphDef ToDefinition(PyObject value) => value as GraphDef
        ?? throw PyError.NoAttribute(value, "num_leaves");

    /// <summary>Divides the leaves of a graph by filters, as states hold them.</summary>
    /// <exception cref="PyRaise">ValueError for leaves that no filter takes.</exception>
    public static IReadOnlyList<IReadOnlyList<FlatLeaf>> Divide(FlaxContext flax, IReadOnlyList<FlatLeaf> leaves, IReadOnlyList<PyObject> filters)
    {
        var state = StateLeaves.Of(flax, leaves);
        if (filters.Count == 0)
        {
            return [state];
        }

        var parts = StateFunctions.Divide(flax, state, filters);
        StateFunctions.RefuseRest(flax, parts[^1], flax.Holds(StateRules.FlatStateIsSorted)
            ? FlatState.Of(flax, parts[^1])
            : StateFunctions.FromLeaves(flax, parts[^1]));
        return parts[..^1];
    }

    private static IEnumerable<FlatLeaf> Leaves(FlaxContext flax, PyObject state) => state switch
    {
        FlatState flat => flat.Items,
        PyDict or FlaxState or GraphState => NestedMappings.Flatten(flax.Python, state),
        _ => [new FlatLeaf(PyTuple.Empty, state)],
    };

    // Mappings in the order of their keys, level by level.
    private static IEnumerable<FlatLeaf> SortedLeaves(FlaxContext flax, PyObject state)
    {
        if (state is FlatState flat)
        {
            return flat.Items;
        }

        return NestedMappings.Entries(flax.Python, state) is { } entries
            ? Nodes.Keys.Sort(flax.Python, [.. entries.Select(static entry => new Nodes.Child(entry.Key, entry.Value))])
                .SelectMany(child => SortedLeaves(flax, child.Value))
            : [new FlatLeaf(PyTuple.Empty, state)];
    }

    private static PyDict StateMapping(FlaxContext flax, IReadOnlyList<PyObject> states)
    {
        if (!flax.Holds(StateRules.MergesMappings) && states.FirstOrDefault(static state => state is not FlaxState) is { } other)
        {
            throw PyError.NoAttribute(other, states.Count == 1 ? "raw_mapping" : "flat_state");
        }

        return states.Count == 1
            ? states[0] is FlaxState state ? state.Mapping : StateFunctions.ToDict(flax.Python, states[0])
            : StateFunctions.Merge(flax, states).Mapping;
    }
}

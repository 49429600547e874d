using Nnx.Flax.Filters;
using Nnx.Flax.Graph.Nodes;
using Nnx.Flax.Rules;
using Nnx.Flax.States;
using Nnx.Flax.Variables;
using Nnx.Python.Errors;
using Nnx.Python.Objects;

namespace Nnx.Flax.Graph;

internal static partial class GraphFunctions
{
    /// <summary><c>nnx.update</c>: puts the leaves of states into a graph.</summary>
    /// <exception cref="PyRaise">ValueError where a state does not fit, TraceContextError where a Variable may not be changed.</exception>
    public static void Update(FlaxContext flax, PyObject node, IReadOnlyList<PyObject> states)
    {
        var state = states[0];
        if (states.Count > 1)
        {
            state = node is FlaxVariable && flax.Holds(GraphRules.StandaloneVariables)
                ? OnlyOne(flax, states)
                : StateFunctions.Merge(flax, states);
        }
        else if (!flax.Holds(GraphRules.PureStates) && state is not FlaxState)
        {
            throw PyError.NoAttribute(state, "raw_mapping");
        }

        UpdateNode(flax, node, state);
    }

    /// <summary><c>nnx.pop</c>: takes Variables out of a graph and gives their states, one a filter.</summary>
    /// <exception cref="PyRaise">ValueError where a Variable stands in a node that cannot be changed.</exception>
    public static FlaxState[] Pop(FlaxContext flax, PyObject node, IReadOnlyList<PyObject> filters)
    {
        if (filters.Count == 0)
        {
            throw PyError.Value("Expected at least one filter");
        }

        FilterPredicate[] predicates = [.. filters.Select(filter => Predicates.Of(flax.Python, filter))];
        var found = Array.ConvertAll(predicates, static _ => new List<FlatLeaf>());
        Pop(flax, node, [], new HashSet<PyObject>(ReferenceEqualityComparer.Instance), predicates, found);
        return Array.ConvertAll(found, leaves => StateFunctions.FromLeaves(flax, leaves));
    }

    private static PyObject OnlyOne(FlaxContext flax, IReadOnlyList<PyObject> states)
    {
        PyObject[] full = [.. states.Where(state => NestedMappings.Entries(flax.Python, state)?.Any() ?? true)];
        return full.Length == 1
            ? full[0]
            : throw PyError.Value($"Expected exactly one non-empty state, got: {flax.Python.Repr(new PyTuple([.. states]))}");
    }

    private static void UpdateNode(FlaxContext flax, PyObject node, PyObject state)
    {
        var py = flax.Python;
        py.CheckStack();
        if (node is FlaxVariable variable && flax.Holds(GraphRules.StandaloneVariables))
        {
            UpdateVariable(flax, variable, state);
            return;
        }

        var kind = NodeKinds.Of(flax, node) ?? throw PyError.Runtime($"Unsupported type: {py.Str(node.Type)}");
        var children = kind.Flatten(flax, node).Children;
        var entries = NestedMappings.Entries(py, state) ?? throw PyError.NoAttribute(state, "items");
        foreach (var (key, value) in entries.ToArray())
        {
            var index = FindKey(flax, children, key);
            if (index < 0)
            {
                SetKey(flax, kind, node, key, value is FlaxVariable shared ? shared.Copy(flax) : value);
            }
            else
            {
                UpdateChild(flax, kind, node, key, children[index].Value, value);
            }
        }
    }

    private static void UpdateChild(FlaxContext flax, NodeKind kind, PyObject node, PyObject key, PyObject current, PyObject value)
    {
        var py = flax.Python;
        if (NodeKinds.IsNode(flax, current))
        {
            if (flax.Holds(GraphRules.ArraysAreLeaves) ? NodeKinds.IsLeaf(value) || value is VariableState : value is VariableState)
            {
                throw PyError.Value($"Expected a subgraph for {py.Repr(key)}, but got: {py.Repr(value)}");
            }

            UpdateNode(flax, current, value);
        }
        else if (current is FlaxVariable variable)
        {
            if (value is not VariableState && !flax.Holds(GraphRules.PureStates))
            {
                throw PyError.Value($"Unsupported update type: {value.Type} for key {py.Repr(key)}");
            }

            UpdateVariable(flax, variable, value);
        }
        else if (flax.Holds(GraphRules.UpdateSetsAny) || (NodeKinds.IsArray(current) && flax.Holds(GraphRules.StandaloneVariables)))
        {
            SetKey(flax, kind, node, key, value);
        }
        else if (value is VariableState || flax.Holds(GraphRules.PureStates))
        {
            throw PyError.Value($"Trying to update a non-Variable attribute {py.Repr(key)} with a Variable: {py.Repr(value)}");
        }
        else
        {
            throw PyError.Value($"Unsupported update type: {value.Type} for key {py.Repr(key)}");
        }
    }

    private static void UpdateVariable(FlaxContext flax, FlaxVariable variable, PyObject value)
    {
        if (value is FlaxVariable or VariableState && (value is VariableState || !flax.Holds(VariableRules.States)))
        {
            flax.Python.CallMethod(variable, "update_from_state", value);
        }
        else if (value is not FlaxState { Mapping.Count: 0 } || !flax.Holds(GraphRules.StandaloneVariables))
        {
            if (!flax.Holds(GraphRules.UpdateBypassesTrace))
            {
                variable.CheckCanUpdate(flax.Python);
            }

            variable.RawValue = value;
        }
    }

    private static void SetKey(FlaxContext flax, NodeKind kind, PyObject node, PyObject key, PyObject value)
    {
        if (!kind.IsMutable(flax, node, forRemoval: false))
        {
            throw PyError.Value($"Cannot set key {flax.Python.Repr(key)} on immutable node of type {node.Type.Name}");
        }

        kind.SetKey(flax, node, key, value);
    }

    private static int FindKey(FlaxContext flax, IReadOnlyList<Child> children, PyObject key)
    {
        for (var i = 0; i < children.Count; i++)
        {
            if (flax.Python.IsEqual(children[i].Key, key))
            {
                return i;
            }
        }

        return -1;
    }

    private static void Pop(
        FlaxContext flax, PyObject node, PyObject[] path, HashSet<PyObject> visited, FilterPredicate[] predicates, List<FlatLeaf>[] found)
    {
        var py = flax.Python;
        py.CheckStack();
        var kind = NodeKinds.Of(flax, node) ?? throw PyError.Runtime($"Unsupported type: {py.Str(node.Type)}, this is a bug.");
        if (!visited.Add(node))
        {
            return;
        }

        foreach (var (key, value, _) in kind.Flatten(flax, node).Children)
        {
            PyObject[] inner = [.. path, key];
            if (NodeKinds.IsNode(flax, value))
            {
                Pop(flax, value, inner, visited, predicates, found);
                continue;
            }

            if (!IsPoppable(flax, value) || visited.Contains(value))
            {
                continue;
            }

            var leafPath = new PyTuple(inner);
            var index = Array.FindIndex(predicates, predicate => predicate(py, leafPath, value));
            if (index < 0)
            {
                continue;
            }

            if (!kind.IsMutable(flax, node, forRemoval: true))
            {
                throw PyError.Value($"Cannot pop key {py.Repr(key)} from node of type {node.Type.Name}");
            }

            visited.Add(value);
            kind.PopKey(flax, node, key);
            found[index].Add(StateLeaves.Of(flax, new FlatLeaf(leafPath, value)));
        }
    }

    private static bool IsPoppable(FlaxContext flax, PyObject value) =>
        value is FlaxVariable || (NodeKinds.IsArray(value) && flax.Holds(GraphRules.ArraysAreLeaves));
}

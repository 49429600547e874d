using Nnx.Flax.Filters;
using Nnx.Flax.Graph;
using Nnx.Flax.Graph.Nodes;
using Nnx.Flax.Rules;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Flax.States;

/// <summary>Functions of <c>flax.nnx.statelib</c>.</summary>
internal static class StateFunctions
{
    /// <summary>The leaves of a state, sorted by path in releases that sort them.</summary>
    public static IReadOnlyList<FlatLeaf> Flatten(FlaxContext flax, PyObject state)
    {
        var leaves = NestedMappings.Flatten(flax.Python, state);
        return flax.Holds(StateRules.FlatStateIsSorted) ? Keys.Sort(flax.Python, leaves) : leaves;
    }

    /// <summary>A state of leaves with paths.</summary>
    public static FlaxState FromLeaves(FlaxContext flax, IEnumerable<FlatLeaf> leaves, PyType? type = null) =>
        new(type ?? flax.Python.TypeOf(StateClasses.State), NestedMappings.Unflatten(flax.Python, leaves));

    /// <summary>Divides leaves by filters: each goes to the first filter that takes it, and what none takes comes last.</summary>
    /// <exception cref="PyRaise">ValueError where a filter that takes everything is not last, TypeError for what is no filter.</exception>
    public static IReadOnlyList<FlatLeaf>[] Divide(FlaxContext flax, IReadOnlyList<FlatLeaf> leaves, IReadOnlyList<PyObject> filters)
    {
        var predicates = Predicates.OfAll(flax.Python, filters);
        var parts = new List<FlatLeaf>[predicates.Length + 1];
        for (var i = 0; i < parts.Length; i++)
        {
            parts[i] = [];
        }

        foreach (var leaf in leaves)
        {
            var index = 0;
            while (index < predicates.Length && !predicates[index](flax.Python, leaf.Path, leaf.Value))
            {
                index++;
            }

            parts[index].Add(leaf);
        }

        return parts;
    }

    /// <summary>The states of the leaves that each filter takes; leaves that none takes are an error.</summary>
    /// <exception cref="PyRaise">ValueError for leaves that no filter takes.</exception>
    public static FlaxState[] Split(FlaxContext flax, PyObject state, IReadOnlyList<PyObject> filters)
    {
        var parts = Divide(flax, Flatten(flax, state), filters);
        RefuseRest(flax, parts[^1], FromLeaves(flax, parts[^1]));
        return [.. parts[..^1].Select(part => FromLeaves(flax, part))];
    }

    /// <summary>The states of the leaves that each filter takes; others are left out.</summary>
    public static FlaxState[] Filter(FlaxContext flax, PyObject state, IReadOnlyList<PyObject> filters) =>
        [.. Divide(flax, Flatten(flax, state), filters)[..^1].Select(part => FromLeaves(flax, part))];

    /// <summary>Refuses leaves that no filter took.</summary>
    /// <param name="flax">The run.</param>
    /// <param name="rest">The leaves.</param>
    /// <param name="shown">How the message shows them.</param>
    public static void RefuseRest(FlaxContext flax, IReadOnlyList<FlatLeaf> rest, PyObject shown)
    {
        if (rest.Count > 0)
        {
            throw PyError.Value($"Non-exhaustive filters, got a non-empty remainder: {flax.Python.Str(shown)}.\nUse `...` to match all remaining elements.");
        }
    }

    /// <summary>One state of several; where paths are the same the last counts.</summary>
    public static FlaxState Merge(FlaxContext flax, IReadOnlyList<PyObject> states, PyType? type = null)
    {
        type ??= flax.Python.TypeOf(StateClasses.State);
        if (states.Count == 1)
        {
            return states[0] is FlaxState state && state.Type.IsSubclassOf(type) ? state : new FlaxState(type, ToDict(flax.Python, states[0]));
        }

        return FromLeaves(flax, states.SelectMany(state => NestedMappings.Flatten(flax.Python, state)), type);
    }

    /// <summary>The leaves of a state that another state has not.</summary>
    public static FlaxState Difference(FlaxContext flax, FlaxState state, FlaxState other)
    {
        if (other.Mapping.Count == 0)
        {
            return state;
        }

        if (flax.Holds(StateRules.DifferenceBroken))
        {
            throw PyError.NoAttribute(FlatState.Of(flax, []), "items");
        }

        var taken = new PyDict();
        foreach (var leaf in Flatten(flax, other))
        {
            taken.Store(flax.Python, leaf.Path, PyNone.Value);
        }

        return FromLeaves(flax, Flatten(flax, state).Where(leaf => taken.Find(flax.Python, leaf.Path) is null));
    }

    /// <summary>A state with each leaf replaced by a function of path and leaf.</summary>
    public static FlaxState Map(FlaxContext flax, PyObject function, FlaxState state) => FromLeaves(
        flax, Flatten(flax, state).Select(leaf => new FlatLeaf(leaf.Path, flax.Python.Call(function, leaf.Path, leaf.Value))).ToArray());

    /// <summary>The keys and values of a mapping or of an iterable of pairs, as <c>dict</c> takes them.</summary>
    public static PyDict ToDict(Interpreter py, PyObject mapping) =>
        mapping is PyDict dict ? dict.Copy() : NestedMappings.Entries(py, mapping) is { } entries
            ? Copy(py, entries)
            : (PyDict)py.Call(BuiltinTypes.Dict, mapping);

    private static PyDict Copy(Interpreter py, IEnumerable<KeyValuePair<PyObject, PyObject>> entries)
    {
        var dict = new PyDict();
        foreach (var (key, value) in entries)
        {
            dict.Store(py, key, value);
        }

        return dict;
    }
}

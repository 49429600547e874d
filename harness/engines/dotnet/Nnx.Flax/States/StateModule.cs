using Nnx.Flax.Graph;
using Nnx.Flax.Rules;
using Nnx.Python.Building;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Flax.States;

/// <summary>The functions on states that programs call.</summary>
internal static class StateModule
{
    private const string Library = "flax.nnx.statelib";

    public static void Define(ModuleBuilder module) => module
        .Class(StateClasses.State)
        .Class(StateClasses.FlatState)
        .Function("to_flat_state", "state", static (py, a) => ToFlat(FlaxContext.Of(py), a[0]), Library)
        .Function("from_flat_state", "flat_state, *, cls=State", static (py, a) =>
            StateFunctions.FromLeaves(FlaxContext.Of(py), Leaves(py, a[0]), a.Optional(1) as PyType), Library)
        .Function("to_pure_dict", "state, extract_fn=None", static (py, a) => PureDicts.ToPure(FlaxContext.Of(py), a[0], a.OrNull(1)), Library)
        .Function("replace_by_pure_dict", "state, pure_dict, replace_fn=None", static (py, a) =>
        {
            PureDicts.Replace(FlaxContext.Of(py), (FlaxState)a[0], a[1], a.OrNull(2));
            return PyNone.Value;
        }, Library)
        .Function("restore_int_paths", "pure_dict", static (py, a) => PureDicts.RestoreNumbers(py, a[0]), Library)
        .Function("filter_state", "state, first, /, *filters", static (py, a) =>
            OneOrAll(StateFunctions.Filter(FlaxContext.Of(py), a[0], [a[1], .. a.Rest(2)])), Library)
        .Function("split_state", "state, first, /, *filters", static (py, a) =>
            OneOrAll(StateFunctions.Split(FlaxContext.Of(py), a[0], [a[1], .. a.Rest(2)])), Library)
        .Function("merge_state", "state, /, *states, cls=State", static (py, a) =>
            StateFunctions.Merge(FlaxContext.Of(py), [a[0], .. a.Rest(1)], a.Optional(2) as PyType), Library)
        .Function("map_state", "f, state", static (py, a) => StateFunctions.Map(FlaxContext.Of(py), a[0], (FlaxState)a[1]), Library);

    /// <summary>The leaves of a state as a release gives them: a FlatState, earlier a dict by path.</summary>
    public static PyObject ToFlat(FlaxContext flax, PyObject state)
    {
        var leaves = StateFunctions.Flatten(flax, state);
        if (!flax.Holds(StateRules.FlatStateIsDict))
        {
            return FlatState.Of(flax, leaves);
        }

        var dict = new PyDict();
        foreach (var leaf in leaves)
        {
            dict.Store(flax.Python, leaf.Path, leaf.Value);
        }

        return dict;
    }

    /// <summary>The leaves of a mapping by path, or of an iterable of pairs.</summary>
    public static IReadOnlyList<FlatLeaf> Leaves(Interpreter py, PyObject flat) => flat is FlatState state
        ? state.Items
        : [.. py.Iterate(NestedMappings.Entries(py, flat) is null ? flat : py.CallMethod(flat, "items")).Select(pair =>
        {
            PyObject[] parts = [.. py.Iterate(pair)];
            return new FlatLeaf(Filters.Paths.ToTuple(py, parts[0]), parts[1]);
        })];

    /// <summary>A single state itself, several as a tuple.</summary>
    public static PyObject OneOrAll(IReadOnlyList<PyObject> states) => states.Count == 1 ? states[0] : new PyTuple([.. states]);
}

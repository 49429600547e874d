using Nnx.Flax.Graph;
using Nnx.Flax.Graph.Nodes;
using Nnx.Python.Building;
using Nnx.Python.Calls;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Objects.Sequences;
using Nnx.Python.Runtime;

namespace Nnx.Flax.States;

/// <summary>Members of <c>FlatState</c>.</summary>
internal static class FlatStateMembers
{
    public static void Define(ClassBuilder members) => members
        .New("cls, items, /, *, sort=False", (py, a) =>
        {
            var leaves = StateModule.Leaves(py, a[1]);
            return new FlatState((PyType)a[0], py.IsTrue(a[2]) ? Keys.Sort(py, leaves) : leaves);
        })
        .StaticMethod("from_sorted_keys_values", "keys, values, /", (py, a) => FlatState.Of(
            FlaxContext.Of(py), [.. py.Iterate(a[0]).Zip(py.Iterate(a[1]), static (path, value) => new FlatLeaf((PyTuple)path, value))]))
        .Property("paths", (_, self) => new PyTuple([.. ((FlatState)self).Items.Select(static leaf => leaf.Path)]))
        .Property("leaves", (_, self) => new PyList(((FlatState)self).Items.Select(static leaf => leaf.Value)))
        .Method(Slot.Len, "self, /", (_, a) => PyInt.Of(Self(a).Items.Count))
        .Method(Slot.Iter, "self, /", (_, a) => new PyEnumerationIterator(Self(a).Items.Select(FlatState.Pair)))
        .Method(Slot.GetItem, "self, index, /", (py, a) =>
        {
            var picked = py.GetItem(new PyTuple([.. Self(a).Items.Select(FlatState.Pair)]), a[1]);
            return a[1] is PySlice ? FlatState.Of(FlaxContext.Of(py), StateModule.Leaves(py, picked)) : picked;
        })
        .Method("to_nested_state", "self", (py, a) => StateFunctions.FromLeaves(FlaxContext.Of(py), Self(a).Items))
        .Method("split", "self, first, /, *filters", (py, a) => Divide(py, a, exhaustive: true))
        .Method("filter", "self, first, /, *filters", (py, a) => Divide(py, a, exhaustive: false))
        .StaticMethod("merge", "flat_state, /, *flat_states", (py, a) => a.Rest(1).Count == 0 && a[0] is FlatState
            ? a[0]
            : FlatState.Of(FlaxContext.Of(py), Keys.Sort(py, [.. a.Rest(1).Prepend(a[0]).SelectMany(state => StateModule.Leaves(py, state))])));

    private static FlatState Self(BoundArguments a) => (FlatState)a[0];

    private static PyObject Divide(Interpreter py, BoundArguments a, bool exhaustive)
    {
        var flax = FlaxContext.Of(py);
        var parts = StateFunctions.Divide(flax, Self(a).Items, [a[1], .. a.Rest(2)]);
        if (exhaustive)
        {
            StateFunctions.RefuseRest(flax, parts[^1], FlatState.Of(flax, parts[^1]));
        }

        return StateModule.OneOrAll([.. parts[..^1].Select(part => FlatState.Of(flax, part))]);
    }
}

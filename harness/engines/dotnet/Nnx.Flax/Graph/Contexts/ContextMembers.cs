using Nnx.Flax.Graph.Definitions;
using Nnx.Flax.States;
using Nnx.Python.Building;
using Nnx.Python.Calls;
using Nnx.Python.Objects;
using Nnx.Python.Runtime;

namespace Nnx.Flax.Graph.Contexts;

/// <summary>Members of the contexts that programs may use themselves.</summary>
internal static class ContextMembers
{
    public static void DefineSplit(ClassBuilder members) => members
        .Method("split", "self, node, *filters", (_, a) => ToTuple(((SplitContext)a[0]).Split(a[1], a.Rest(2))))
        .Method("flatten", "self, node, *filters, with_paths=True", Flatten);

    public static void DefineMerge(ClassBuilder members) => members
        .Method("merge", "self, graphdef, state, /, *states", (_, a) =>
            ((MergeContext)a[0]).Merge(GraphFunctions.ToDefinition(a[1]), [a[2], .. a.Rest(3)]))
        .Method("unflatten", "self, graphdef, flat_state, /, *flat_states", (py, a) => ((MergeContext)a[0]).Unflatten(
            GraphFunctions.ToDefinition(a[1]),
            [.. a.Rest(3).Prepend(a[2]).SelectMany(state => state is FlatState flat ? flat.Items.Select(static leaf => leaf.Value) : py.Iterate(state))]));

    public static void DefineUpdate(ClassBuilder members) => members
        .Method("split", "self, node, *filters", (_, a) =>
        {
            using var split = ((UpdateContext)a[0]).Split();
            return ToTuple(split.Split(a[1], a.Rest(2)));
        })
        .Method("merge", "self, graphdef, state, *states", (_, a) =>
        {
            using var merge = ((UpdateContext)a[0]).Merge(isInner: true);
            return merge.Merge(GraphFunctions.ToDefinition(a[1]), [a[2], .. a.Rest(3)]);
        });

    /// <summary>A structure and states as one tuple.</summary>
    public static PyTuple ToTuple((GraphDef Definition, PyObject[] States) parts) => new([parts.Definition, .. parts.States]);

    private static PyTuple Flatten(Interpreter py, BoundArguments a)
    {
        var flax = FlaxContext.Of(py);
        var paths = py.IsTrue(a[3]);
        var graph = ((SplitContext)a[0]).Flatten(a[1], raw: !paths);
        return paths
            ? new([graph.Definition, .. GraphFunctions.Divide(flax, graph.Leaves, a.Rest(2)).Select(part => FlatState.Of(flax, part))])
            : new(graph.Definition, new PyList(graph.Leaves.Select(static leaf => leaf.Value)));
    }
}

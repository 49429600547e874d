using Nnx.Flax.Extraction;
using Nnx.Flax.Graph;
using Nnx.Flax.Graph.Contexts;
using Nnx.Flax.Rules;
using Nnx.Flax.Transforms.Wrapping;
using Nnx.Jax.Transforms;
using Nnx.Python.Building;
using Nnx.Python.Calls;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Runtime;

namespace Nnx.Flax.Transforms.Compilation;

/// <summary><c>nnx.cached_partial</c>: the first arguments of a transform, taken apart once for all calls.</summary>
internal static class CachedPartial
{
    /// <summary>Writes the name down.</summary>
    public static ModuleBuilder Define(ModuleBuilder module) => module.Function(
        "cached_partial", "f, *cached_args, graph=None, graph_updates=None", Make, "flax.nnx.graph");

    private static TransformedFunction Make(Interpreter py, BoundArguments a)
    {
        var flax = FlaxContext.Of(py);
        var mode = TransformMode.Of(flax, a.Optional(2), a.Optional(3));
        if (!mode.IsGraph || !mode.HasUpdates)
        {
            throw PyError.Value("cached_partial is a graph-mode-only API and "
                + (flax.Holds(TransformRules.CachedPartialAsksUpdates) ? "requires graph_updates=True." : "does not support tree-mode (graph=False)."));
        }

        var function = a[0];
        var caches = new Dictionary<PyObject, StaticCache>(ReferenceEqualityComparer.Instance);
        var arguments = (PyTuple)Cache(flax, a.Rest(1), caches);
        return new TransformedFunction(py, function, (_, given) =>
        {
            flax.Graph.PendingCaches = caches;
            var result = py.Call(function, given with { Values = [.. arguments, .. given.Values] });
            if (flax.Graph.PendingCaches is null)
            {
                return result;
            }

            throw PyError.Value("GRAPH_CONTEXT.tmp_static_cache should be None, no context consumed it.");
        });
    }

    // Each module gets a twin that shares its Variables, so that its structure cannot change behind the cache.
    private static PyObject Cache(FlaxContext flax, PyTuple arguments, Dictionary<PyObject, StaticCache> caches)
    {
        var originals = new ReferenceMap();
        var twins = new ReferenceMap();
        var known = new Dictionary<int, PyObject>();
        var (leaves, structure) = flax.Jax.Trees.Flatten(arguments, TreeExtraction.IsLeaf(flax));
        return structure.Unflatten(Array.ConvertAll(leaves, leaf => TreeExtraction.IsGraph(flax, leaf) ? Twin(leaf) : leaf));

        PyObject Twin(PyObject node)
        {
            var graph = GraphFunctions.Flatten(flax, node, originals);
            var twin = GraphFunctions.Unflatten(flax, graph.Definition, [.. graph.Leaves.Select(static leaf => leaf.Value)], known);
            var start = twins.Count;
            GraphFunctions.Flatten(flax, twin, twins);
            var added = new ReferenceMap();
            foreach (var value in twins.Objects[start..])
            {
                added.Add(value, twins.Find(value)!.Value);
            }

            caches[twin] = new StaticCache(graph.Definition, graph.Leaves, added);
            return twin;
        }
    }
}

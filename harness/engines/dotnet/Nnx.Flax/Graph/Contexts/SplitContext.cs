using Nnx.Flax.Graph.Definitions;
using Nnx.Python.Objects;

namespace Nnx.Flax.Graph.Contexts;

/// <summary>Takes several graphs apart, which may share nodes.</summary>
internal sealed class SplitContext : PyInstance, IDisposable
{
    private readonly FlaxContext _flax;
    private readonly UpdateContext? _update;

    /// <summary>Begins.</summary>
    /// <param name="flax">The run.</param>
    /// <param name="update">The context of a transform; null for none.</param>
    public SplitContext(FlaxContext flax, UpdateContext? update = null)
        : base(flax.Python.TypeOf(GraphClasses.SplitContext))
    {
        (_flax, _update) = (flax, update);
        IsInner = update?.OuterReferences is not null;
    }

    /// <summary>Numbers of the nodes met so far.</summary>
    public ReferenceMap References { get; } = new();

    /// <summary>Whether inside a transform.</summary>
    public bool IsInner { get; }

    /// <summary><c>split</c>: structure, and the states of the leaves that each filter takes.</summary>
    public (GraphDef Definition, PyObject[] States) Split(PyObject node, IReadOnlyList<PyObject> filters)
    {
        var (definition, states) = GraphFunctions.Split(_flax, node, filters, References, _update?.InnerReferences);
        return (_update?.WithOrigins(definition, References) ?? definition, states);
    }

    /// <summary><c>flatten</c>: structure and leaves, of Variables their raw values where that is asked for.</summary>
    /// <param name="node">The graph.</param>
    /// <param name="raw">Whether raw values are wanted instead of Variables.</param>
    public FlatGraph Flatten(PyObject node, bool raw)
    {
        FlatGraph graph;
        if (_update?.StaticCache is { } caches && !IsInner && References.Find(node) is null && caches.TryGetValue(node, out var cache))
        {
            graph = cache.Flatten(References);
        }
        else
        {
            graph = GraphFunctions.Flatten(_flax, node, References, _update?.InnerReferences);
        }

        return raw
            ? graph with { Leaves = [.. graph.Leaves.Select(static leaf => leaf.Value is Variables.FlaxVariable variable ? leaf with { Value = variable.Raw } : leaf)] }
            : graph with { Leaves = StateLeaves.Of(_flax, graph.Leaves) };
    }

    /// <inheritdoc/>
    public void Dispose() => _update?.EndSplit(References);
}

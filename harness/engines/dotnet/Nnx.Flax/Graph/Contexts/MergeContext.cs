using Nnx.Flax.Graph.Definitions;
using Nnx.Flax.Rules;
using Nnx.Python.Objects;

namespace Nnx.Flax.Graph.Contexts;

/// <summary>Puts several graphs together, which may share nodes.</summary>
internal sealed class MergeContext : PyInstance, IDisposable
{
    private readonly FlaxContext _flax;
    private readonly UpdateContext? _update;
    private readonly bool _isInner;
    private readonly Dictionary<int, PyObject> _objects = [];

    /// <summary>Begins.</summary>
    /// <param name="flax">The run.</param>
    /// <param name="update">The context of a transform; null for none.</param>
    /// <param name="isInner">Whether inside the transform.</param>
    public MergeContext(FlaxContext flax, UpdateContext? update = null, bool isInner = false)
        : base(flax.Python.TypeOf(GraphClasses.MergeContext)) => (_flax, _update, _isInner) = (flax, update, isInner);

    /// <summary><c>merge</c>: the graph of a structure and states; Variables of the states are copied.</summary>
    public PyObject Merge(GraphDef definition, IReadOnlyList<PyObject> states) => GraphFunctions.Merge(
        _flax, definition, states, copy: _flax.Holds(GraphRules.LeafGraphs), _objects, _update?.Targets(definition));

    /// <summary><c>unflatten</c>: the graph of a structure and leaves in its order.</summary>
    public PyObject Unflatten(GraphDef definition, IReadOnlyList<PyObject> leaves)
    {
        if (_update?.StaticCache is not { } caches || _isInner || definition.Root is NodeRef)
        {
            return GraphFunctions.Unflatten(_flax, definition, leaves, _objects, _update?.Targets(definition), copies: Copies);
        }

        if (definition.Root.OuterIndex is not { } index || _update.OuterObjects is not { } outer)
        {
            return GraphFunctions.Unflatten(_flax, definition, leaves, _objects, copies: Copies);
        }

        var node = outer[index];
        if (!caches.TryGetValue(node, out var cache))
        {
            return GraphFunctions.Unflatten(_flax, definition, leaves, _objects, outer, copies: Copies);
        }

        cache.Update(_flax, node, definition, leaves, _objects);
        return node;
    }

    /// <inheritdoc/>
    public void Dispose() => _update?.EndMerge(_objects, _isInner);

    private bool Copies => _flax.Holds(GraphRules.LeafGraphs) && !_flax.Holds(GraphRules.MergeShares);
}

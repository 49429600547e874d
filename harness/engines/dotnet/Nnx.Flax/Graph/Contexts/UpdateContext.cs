using Nnx.Flax.Graph.Definitions;
using Nnx.Flax.Rules;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Flax.Graph.Contexts;

/// <summary>
/// What a transform knows of the graphs that go through it: which nodes they had outside and which stand for them inside, so
/// that changes inside go to the nodes outside.
/// </summary>
internal sealed class UpdateContext : PyInstance, IDisposable
{
    private readonly FlaxContext _flax;
    private readonly object _key;

    public UpdateContext(FlaxContext flax, object key)
        : base(flax.Python.TypeOf(GraphClasses.UpdateContext)) => (_flax, _key) = (flax, key);

    /// <summary>Numbers of the nodes outside; null before they were taken apart.</summary>
    public ReferenceMap? OuterReferences { get; private set; }

    /// <summary>The nodes outside by number; null before they were taken apart.</summary>
    public IReadOnlyDictionary<int, PyObject>? OuterObjects { get; private set; }

    /// <summary>Outer numbers of the nodes inside; null where there are none now.</summary>
    public ReferenceMap? InnerReferences { get; private set; }

    /// <summary>Numbers and nodes of what was put together last; null where there is none now.</summary>
    private IReadOnlyDictionary<int, PyObject>? _inner;

    /// <summary>Graphs that <c>nnx.cached_partial</c> took apart before; null for none.</summary>
    public IReadOnlyDictionary<PyObject, StaticCache>? StaticCache { get; init; }

    /// <summary>Takes graphs apart together; ends when it is disposed of.</summary>
    public SplitContext Split() => new(_flax, this);

    /// <summary>Puts graphs together; ends when it is disposed of.</summary>
    /// <param name="isInner">Whether inside the transform.</param>
    public MergeContext Merge(bool isInner) => new(_flax, this, isInner);

    /// <inheritdoc/>
    public void Dispose() => _flax.Graph.Leave(_key);

    /// <summary>The definition of a graph that was just taken apart, with numbers that tell where its nodes came from.</summary>
    internal GraphDef WithOrigins(GraphDef definition, ReferenceMap references)
    {
        if (_flax.Holds(GraphRules.OuterIndexes) || _inner is null || definition.Root is not NodeDef root)
        {
            return definition;
        }

        var mapping = new PyDict();
        foreach (var (number, value) in _inner)
        {
            if (references.Find(value) is { } now)
            {
                mapping.Store(_flax.Python, PyInt.Of(number), PyInt.Of(now));
            }
        }

        return root.WithIndexMapping(HashableMapping.Of(_flax, mapping));
    }

    /// <summary>The nodes outside that the nodes of a definition go into; null for none.</summary>
    internal IReadOnlyDictionary<int, PyObject>? Targets(GraphDef definition)
    {
        if (_flax.Holds(GraphRules.OuterIndexes))
        {
            return OuterObjects;
        }

        if (definition.Root is not NodeDef { IndexMapping: { } mapping } || OuterObjects is null)
        {
            return null;
        }

        var targets = new Dictionary<int, PyObject>();
        foreach (var (number, now) in mapping.Entries.Entries)
        {
            if (OuterObjects.TryGetValue((int)((PyInt)number).Small, out var value))
            {
                targets[(int)((PyInt)now).Small] = value;
            }
        }

        return targets;
    }

    /// <summary>Graphs were taken apart: outside at first, inside from then on.</summary>
    internal void EndSplit(ReferenceMap references)
    {
        if (OuterReferences is null)
        {
            (OuterReferences, OuterObjects) = (references, references.Reversed());
        }
        else
        {
            (_inner, InnerReferences) = (null, null);
        }
    }

    /// <summary>Graphs were put together.</summary>
    internal void EndMerge(Dictionary<int, PyObject> objects, bool isInner)
    {
        if (isInner || !_flax.Holds(GraphRules.OuterIndexes))
        {
            _inner = objects;
        }

        if (isInner && _flax.Holds(GraphRules.OuterIndexes))
        {
            InnerReferences = ReferenceMap.Of(objects);
        }
    }
}

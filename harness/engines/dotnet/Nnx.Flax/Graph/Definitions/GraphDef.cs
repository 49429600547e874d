using Nnx.Python.Objects;
using Nnx.Python.Runtime;

namespace Nnx.Flax.Graph.Definitions;

/// <summary>The structure of a graph without its arrays, as programs see it. Immutable; compares and hashes by contents.</summary>
/// <param name="type">Its Python class.</param>
internal abstract class GraphDef(PyType type) : PyInstance(type)
{
    /// <summary>The definition of the root.</summary>
    public abstract Definition Root { get; }

    /// <summary>How many leaves a graph of this structure has.</summary>
    public abstract int LeafCount { get; }

    /// <summary>The same structure, nodes without numbers outside of a transform.</summary>
    public GraphDef WithNoOuterIndex() => With(Root.WithOuterIndex(static _ => null));

    /// <summary>The same structure, each node's own number taken for its number outside of a transform.</summary>
    public GraphDef WithSameOuterIndex() => With(Root.WithOuterIndex(static node => node.Index));

    /// <summary>The same structure with the outer numbers of a structure that has the same nodes.</summary>
    public GraphDef WithMatchingOuterIndex(GraphDef other)
    {
        var outer = new Queue<int?>(other.Root.Definitions().Where(static node => node is not NodeRef).Select(static node => node.OuterIndex));
        return With(Root.WithOuterIndex(_ => outer.TryDequeue(out var index) ? index : null));
    }

    /// <summary>The structure with another root that has as many leaves.</summary>
    public abstract GraphDef With(Definition root);

    /// <summary>Whether two structures are the same.</summary>
    public abstract bool SameAs(Interpreter py, GraphDef other);

    /// <summary>A hash of the structure.</summary>
    /// <exception cref="Python.Errors.PyRaise">TypeError where a static value is unhashable.</exception>
    public abstract long HashOf(Interpreter py);
}

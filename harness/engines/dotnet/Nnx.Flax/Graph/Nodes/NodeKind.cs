using Nnx.Python.Objects;

namespace Nnx.Flax.Graph.Nodes;

/// <summary>How nodes of one kind are taken apart and put together.</summary>
internal abstract class NodeKind
{
    /// <summary>Whether nodes have an identity that the graph keeps; pytrees have none.</summary>
    public virtual bool IsGraphNode => false;

    /// <summary>The class that a definition of a node names.</summary>
    public abstract PyType DefinitionType(FlaxContext flax, PyObject node);

    /// <summary>A node taken apart, one level deep.</summary>
    public abstract NodeParts Flatten(FlaxContext flax, PyObject node);

    /// <summary>Makes a node that is no graph node.</summary>
    public virtual PyObject Unflatten(FlaxContext flax, PyType type, IReadOnlyList<Child> children, PyObject metadata) =>
        throw new InvalidOperationException($"{type.Name} is made empty and then filled");

    /// <summary>Whether children of a node can be set and, where that is asked for, taken away.</summary>
    public virtual bool IsMutable(FlaxContext flax, PyObject node, bool forRemoval) => IsGraphNode;

    /// <summary>Sets a child of a mutable node as a state asks for.</summary>
    public virtual void SetKey(FlaxContext flax, PyObject node, PyObject key, PyObject value) => throw Immutable(node);

    /// <summary>Takes a child of a mutable node away.</summary>
    public virtual void PopKey(FlaxContext flax, PyObject node, PyObject key) => throw Immutable(node);

    private static InvalidOperationException Immutable(PyObject node) => new($"{node.Type.Name} cannot be changed");
}

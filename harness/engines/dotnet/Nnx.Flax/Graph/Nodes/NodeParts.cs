using Nnx.Python.Objects;

namespace Nnx.Flax.Graph.Nodes;

/// <summary>A node taken apart.</summary>
/// <param name="Children">Its children in the order of its definition.</param>
/// <param name="Metadata">What else is needed to make it.</param>
internal readonly record struct NodeParts(IReadOnlyList<Child> Children, PyObject Metadata);

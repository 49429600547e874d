using Nnx.Python.Objects;

namespace Nnx.Flax.Graph.Nodes;

/// <summary>A child of a node.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Value">The child.</param>
/// <param name="IsData">Whether the node says that it is data, or that it is static; null where the value itself decides.</param>
internal readonly record struct Child(PyObject Key, PyObject Value, bool? IsData = null);

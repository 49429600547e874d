using Nnx.Python.Objects;
using Nnx.Python.Runtime;

namespace Nnx.Jax.Trees;

/// <summary>A class without children: the node itself is the data (<c>register_static</c>).</summary>
internal sealed class StaticNodeHandler : ITreeNodeHandler
{
    /// <summary>The only one.</summary>
    public static StaticNodeHandler Instance { get; } = new();

    /// <inheritdoc/>
    public TreeParts Flatten(Interpreter py, PyObject node, bool withKeys) => new([], node);

    /// <inheritdoc/>
    public PyObject Unflatten(Interpreter py, PyType type, PyObject? data, PyObject[] children) => data!;
}

using Nnx.Flax.Graph;
using Nnx.Flax.States;
using Nnx.Jax.Trees;
using Nnx.Python.Objects;
using Nnx.Python.Runtime;

namespace Nnx.Flax.Trees;

/// <summary>A FlatState: its leaves are children, its paths part of the structure.</summary>
internal sealed class FlatStateHandler(FlaxContext flax) : ITreeNodeHandler
{
    /// <inheritdoc/>
    public TreeParts Flatten(Interpreter py, PyObject node, bool withKeys)
    {
        var items = ((FlatState)node).Items;
        return new([.. items.Select(static leaf => leaf.Value)], new PyTuple([.. items.Select(static leaf => leaf.Path)]));
    }

    /// <inheritdoc/>
    public PyObject Unflatten(Interpreter py, PyType type, PyObject? data, PyObject[] children) =>
        FlatState.Of(flax, [.. ((PyTuple)data!).Zip(children, static (path, value) => new FlatLeaf((PyTuple)path, value))]);
}

using Nnx.Flax.Extraction;
using Nnx.Jax.Trees;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Flax.Trees;

/// <summary>A NodeStates: definition and states are children, metadata part of the structure.</summary>
internal sealed class NodeStatesHandler(FlaxContext flax) : ITreeNodeHandler
{
    /// <inheritdoc/>
    public TreeParts Flatten(Interpreter py, PyObject node, bool withKeys)
    {
        var states = (NodeStates)node;
        return new(
            [states.Definition as PyObject ?? PyNone.Value, new PyTuple([.. states.States])],
            new PyTuple(states.Metadata),
            [KeyEntry.Attribute(flax.Jax.Trees, new PyStr("_graphdef")), KeyEntry.Attribute(flax.Jax.Trees, new PyStr("states"))]);
    }

    /// <inheritdoc/>
    public PyObject Unflatten(Interpreter py, PyType type, PyObject? data, PyObject[] children) =>
        new NodeStates(type, children[0], children[1], ((PyTuple)data!)[0]);
}

using Nnx.Flax.Graph.Definitions;
using Nnx.Flax.States;
using Nnx.Jax.Trees;
using Nnx.Python.Objects;
using Nnx.Python.Runtime;

namespace Nnx.Flax.Trees;

/// <summary>A GraphState: the entries of its state, its definition part of the structure.</summary>
internal sealed class GraphStateHandler(FlaxContext flax) : ITreeNodeHandler
{
    /// <inheritdoc/>
    public TreeParts Flatten(Interpreter py, PyObject node, bool withKeys)
    {
        var state = (GraphState)node;
        var parts = StateHandler.Parts(flax, state.State, withKeys);
        return parts with { Data = new PyTuple(state.Definition, parts.Data!) };
    }

    /// <inheritdoc/>
    public PyObject Unflatten(Interpreter py, PyType type, PyObject? data, PyObject[] children)
    {
        var parts = (PyTuple)data!;
        return new GraphState(
            type, (GraphDef)parts[0], StateHandler.Make(py, py.TypeOf(StateClasses.State), (PyTuple)parts[1], children));
    }
}

using Nnx.Flax.Variables;
using Nnx.Jax.Trees;
using Nnx.Python.Objects;
using Nnx.Python.Runtime;

namespace Nnx.Flax.Trees;

/// <summary>A VariableState: its value is the only child, class and metadata are part of the structure.</summary>
internal sealed class VariableStateHandler(FlaxContext flax) : ITreeNodeHandler
{
    /// <inheritdoc/>
    public TreeParts Flatten(Interpreter py, PyObject node, bool withKeys)
    {
        var state = (VariableState)node;
        var metadata = new PyTuple([.. state.Metadata.Entries.Select(static entry => new PyTuple(entry.Key, entry.Value))]);
        return new([state.Value], new PyTuple(state.VariableType, metadata), VariableHandler.Keys(flax));
    }

    /// <inheritdoc/>
    public PyObject Unflatten(Interpreter py, PyType type, PyObject? data, PyObject[] children)
    {
        var parts = (PyTuple)data!;
        return new VariableState(type, (PyType)parts[0], children[0], VariableHandler.ToDict(py, (PyTuple)parts[1]));
    }
}

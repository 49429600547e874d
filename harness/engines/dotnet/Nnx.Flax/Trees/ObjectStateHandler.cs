using Nnx.Flax.Objects;
using Nnx.Jax.Trees;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Flax.Trees;

/// <summary>An object's own state, which has no children and is made anew at the current trace level.</summary>
internal sealed class ObjectStateHandler : ITreeNodeHandler
{
    /// <inheritdoc/>
    public TreeParts Flatten(Interpreter py, PyObject node, bool withKeys)
    {
        var state = (ObjectState)node;
        return new([], new PyTuple(PyBool.Of(state.Initializing), PyBool.Of(state.IsSetup)));
    }

    /// <inheritdoc/>
    public PyObject Unflatten(Interpreter py, PyType type, PyObject? data, PyObject[] children)
    {
        var parts = (PyTuple)data!;
        return ObjectState.Current(FlaxContext.Of(py), py.IsTrue(parts[0]), py.IsTrue(parts[1]));
    }
}

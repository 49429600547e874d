using Nnx.Flax.Graph.Nodes;
using Nnx.Flax.States;
using Nnx.Jax.Trees;
using Nnx.Python.Objects;
using Nnx.Python.Runtime;

namespace Nnx.Flax.Trees;

/// <summary>A State: its entries sorted by key.</summary>
internal sealed class StateHandler(FlaxContext flax) : ITreeNodeHandler
{
    /// <inheritdoc/>
    public TreeParts Flatten(Interpreter py, PyObject node, bool withKeys) => Parts(flax, (FlaxState)node, withKeys);

    /// <inheritdoc/>
    public PyObject Unflatten(Interpreter py, PyType type, PyObject? data, PyObject[] children) => Make(py, type, (PyTuple)data!, children);

    /// <summary>A state taken apart; keys are part of the structure.</summary>
    public static TreeParts Parts(FlaxContext flax, FlaxState state, bool withKeys)
    {
        var entries = Keys.Sort(flax.Python, [.. state.Mapping.Entries.Select(static entry => new Child(entry.Key, entry.Value))]);
        return new(
            [.. entries.Select(static entry => entry.Value)],
            new PyTuple([.. entries.Select(static entry => entry.Key)]),
            withKeys ? [.. entries.Select(PyObject (entry) => KeyEntry.Dict(flax.Jax.Trees, entry.Key))] : null);
    }

    /// <summary>A state of keys and values.</summary>
    public static FlaxState Make(Interpreter py, PyType type, PyTuple keys, PyObject[] children)
    {
        var mapping = new PyDict();
        for (var i = 0; i < children.Length; i++)
        {
            mapping.Store(py, keys[i], children[i]);
        }

        return new FlaxState(type, mapping);
    }
}

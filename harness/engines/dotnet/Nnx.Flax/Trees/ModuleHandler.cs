using Nnx.Flax.Graph;
using Nnx.Flax.Graph.Definitions;
using Nnx.Flax.Graph.Nodes;
using Nnx.Flax.States;
using Nnx.Jax.Trees;
using Nnx.Python.Objects;
using Nnx.Python.Runtime;

namespace Nnx.Flax.Trees;

/// <summary>A module that says <c>experimental_pytree=True</c>: its state is the tree, its definition part of the structure.</summary>
internal sealed class ModuleHandler(FlaxContext flax) : ITreeNodeHandler
{
    /// <inheritdoc/>
    public TreeParts Flatten(Interpreter py, PyObject node, bool withKeys)
    {
        var (definition, states) = GraphFunctions.Split(flax, node, []);
        var entries = Keys.Sort(py, [.. ((FlaxState)states[0]).Mapping.Entries.Select(static entry => new Child(entry.Key, entry.Value))]);
        return new(
            [.. entries.Select(static entry => entry.Value)],
            new PyTuple(new PyTuple([.. entries.Select(static entry => entry.Key)]), definition),
            withKeys ? [.. entries.Select(PyObject (entry) => KeyEntry.Dict(flax.Jax.Trees, entry.Key))] : null);
    }

    /// <inheritdoc/>
    public PyObject Unflatten(Interpreter py, PyType type, PyObject? data, PyObject[] children)
    {
        var parts = (PyTuple)data!;
        return GraphFunctions.Merge(flax, (GraphDef)parts[1], [StateHandler.Make(py, py.TypeOf(StateClasses.State), (PyTuple)parts[0], children)]);
    }
}

using Nnx.Flax.Graph.Nodes;
using Nnx.Flax.Rules;
using Nnx.Flax.Variables;
using Nnx.Jax.Trees;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Flax.Trees;

/// <summary>A Variable: its value is the only child, its metadata are part of the structure.</summary>
internal sealed class VariableHandler(FlaxContext flax) : ITreeNodeHandler
{
    /// <inheritdoc/>
    public TreeParts Flatten(Interpreter py, PyObject node, bool withKeys)
    {
        var variable = (FlaxVariable)node;
        return new([variable.Raw], Items(variable.Metadata, flax.Holds(VariableRules.SortsMetadata)), Keys(flax));
    }

    /// <inheritdoc/>
    public PyObject Unflatten(Interpreter py, PyType type, PyObject? data, PyObject[] children) =>
        new FlaxVariable(flax, type, children[0], ToDict(py, (PyTuple)data!));

    /// <summary>The key of the value.</summary>
    public static PyObject[] Keys(FlaxContext flax) => [KeyEntry.Attribute(flax.Jax.Trees, new PyStr("value"))];

    /// <summary>Metadata of a structure as a dict.</summary>
    public static PyDict ToDict(Interpreter py, PyTuple items)
    {
        var dict = new PyDict();
        foreach (var item in items)
        {
            dict.Store(py, ((PyTuple)item)[0], ((PyTuple)item)[1]);
        }

        return dict;
    }

    private PyTuple Items(PyDict metadata, bool sorted)
    {
        IReadOnlyList<Child> entries = [.. metadata.Entries.Select(static entry => new Child(entry.Key, entry.Value))];
        entries = sorted ? Graph.Nodes.Keys.Sort(flax.Python, entries) : entries;
        return new PyTuple([.. entries.Select(static entry => new PyTuple(entry.Key, entry.Value))]);
    }
}

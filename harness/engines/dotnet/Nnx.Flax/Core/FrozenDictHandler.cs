using Nnx.Jax.Trees;
using Nnx.Python.Objects;
using Nnx.Python.Runtime;

namespace Nnx.Flax.Core;

/// <summary>Frozen dicts as nodes of pytrees: children by sorted key.</summary>
internal sealed class FrozenDictHandler(TreeFunctions trees) : ITreeNodeHandler
{
    public TreeParts Flatten(Interpreter py, PyObject node, bool withKeys)
    {
        var entries = ((FrozenDict)node).Entries;
        PyObject[] keys = [.. py.Iterate(py.Call(py.GetAttribute(py.Builtins, "sorted"), entries))];
        return new TreeParts(
            Array.ConvertAll(keys, key => entries.Find(py, key)!),
            new PyTuple(keys),
            withKeys ? Array.ConvertAll(keys, PyObject (key) => KeyEntry.Dict(trees, key)) : null);
    }

    public PyObject Unflatten(Interpreter py, PyType type, PyObject? data, PyObject[] children)
    {
        var entries = new PyDict();
        foreach (var (key, child) in ((PyTuple)data!).Zip(children))
        {
            entries.Store(py, key, child);
        }

        return FrozenDict.Of(py, entries);
    }
}

using Nnx.Python.Objects;
using Nnx.Python.Runtime;

namespace Nnx.Jax.Trees;

/// <summary><c>collections.defaultdict</c>: the factory and the keys are part of the structure.</summary>
internal sealed class DefaultDictHandler(TreeFunctions trees) : ITreeNodeHandler
{
    public TreeParts Flatten(Interpreter py, PyObject node, bool withKeys)
    {
        var dict = (PyDict)node;
        var keys = trees.SortedKeys(dict);
        return new(
            Array.ConvertAll(keys, key => dict.Find(py, key)!),
            new PyTuple(py.GetAttribute(node, "default_factory"), new PyTuple(keys)),
            withKeys ? Array.ConvertAll(keys, PyObject (key) => KeyEntry.Dict(trees, key)) : null);
    }

    public PyObject Unflatten(Interpreter py, PyType type, PyObject? data, PyObject[] children)
    {
        var (factory, keys) = (((PyTuple)data!)[0], (PyTuple)((PyTuple)data)[1]);
        var made = py.Call(type, factory);
        for (var i = 0; i < children.Length; i++)
        {
            ((PyDict)made).Store(py, keys[i], children[i]);
        }

        return made;
    }
}

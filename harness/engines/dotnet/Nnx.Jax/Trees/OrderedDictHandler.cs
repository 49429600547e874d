using Nnx.Python.Objects;
using Nnx.Python.Runtime;

namespace Nnx.Jax.Trees;

/// <summary><c>collections.OrderedDict</c>: keys in their own order.</summary>
internal sealed class OrderedDictHandler(TreeFunctions trees) : ITreeNodeHandler
{
    public TreeParts Flatten(Interpreter py, PyObject node, bool withKeys)
    {
        var entries = ((PyDict)node).Entries.ToArray();
        return new(
            Array.ConvertAll(entries, static entry => entry.Value),
            new PyTuple(Array.ConvertAll(entries, static entry => entry.Key)),
            withKeys ? Array.ConvertAll(entries, PyObject (entry) => KeyEntry.Dict(trees, entry.Key)) : null);
    }

    public PyObject Unflatten(Interpreter py, PyType type, PyObject? data, PyObject[] children) =>
        py.Call(type, new PyList(((PyTuple)data!).Zip(children, static (key, value) => new PyTuple(key, value))));
}

using Nnx.Python.Calls;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Jax.Trees.Module;

/// <summary>A dataclass whose fields are children or data.</summary>
internal sealed class DataclassHandler(TreeFunctions trees, string[] data, string[] meta) : ITreeNodeHandler
{
    public TreeParts Flatten(Interpreter py, PyObject node, bool withKeys) => new(
        Array.ConvertAll(data, name => py.GetAttribute(node, name)),
        new PyTuple(Array.ConvertAll(meta, name => py.GetAttribute(node, name))),
        withKeys ? Array.ConvertAll(data, PyObject (name) => KeyEntry.Attribute(trees, new PyStr(name))) : null);

    public PyObject Unflatten(Interpreter py, PyType type, PyObject? aux, PyObject[] children) =>
        py.Call(type, new CallArguments([.. (PyTuple)aux!, .. children], [.. meta, .. data]));
}

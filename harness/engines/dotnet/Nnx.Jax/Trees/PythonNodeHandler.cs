using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Jax.Trees;

/// <summary>A class that the program registered with functions of its own.</summary>
/// <param name="flatten">Gives children and data.</param>
/// <param name="unflatten">Makes a node of data and children.</param>
/// <param name="flattenWithKeys">Gives pairs of key and child, and data; null where keys are positions.</param>
internal sealed class PythonNodeHandler(PyObject? flatten, PyObject unflatten, PyObject? flattenWithKeys = null) : ITreeNodeHandler
{
    /// <inheritdoc/>
    public TreeParts Flatten(Interpreter py, PyObject node, bool withKeys)
    {
        if (flattenWithKeys is not null && (withKeys || flatten is null))
        {
            var (entries, keyedData) = Pair(py, py.Call(flattenWithKeys, node));
            var pairs = py.Iterate(entries).Select(entry => Pair(py, entry)).ToArray();
            return new(Array.ConvertAll(pairs, static pair => pair.Second), keyedData, Array.ConvertAll(pairs, static pair => pair.First));
        }

        var (children, data) = Pair(py, py.Call(flatten!, node));
        return new([.. py.Iterate(children)], data);
    }

    /// <inheritdoc/>
    public PyObject Unflatten(Interpreter py, PyType type, PyObject? data, PyObject[] children) =>
        py.Call(unflatten, data ?? PyNone.Value, new PyTuple(children));

    private static (PyObject First, PyObject Second) Pair(Interpreter py, PyObject value)
    {
        var items = py.Iterate(value).ToArray();
        return items.Length == 2
            ? (items[0], items[1])
            : throw Python.Errors.PyError.Runtime("PyTree custom to_iterable function should return a pair");
    }
}

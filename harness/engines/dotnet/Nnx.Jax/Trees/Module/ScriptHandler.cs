using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Jax.Trees.Module;

/// <summary>A class that the program registered with functions of its own.</summary>
/// <param name="flatten">Children and data of a node; null where only <paramref name="flattenWithKeys"/> is known.</param>
/// <param name="unflatten">A node from data and children.</param>
/// <param name="flattenWithKeys">Pairs of key and child, and data; null where keys are not known.</param>
/// <param name="trees">Pytrees.</param>
internal sealed class ScriptHandler(PyObject? flatten, PyObject unflatten, PyObject? flattenWithKeys, TreeFunctions trees) : ITreeNodeHandler
{
    public TreeParts Flatten(Interpreter py, PyObject node, bool withKeys)
    {
        var keyed = flatten is null || withKeys && flattenWithKeys is not null;
        var result = py.Call(keyed ? flattenWithKeys! : flatten!, node);
        if (result is not PyTuple { Count: 2 } pair)
        {
            throw PyError.Type($"The to_iterable function for a custom PyTree node should return a (children, aux_data) tuple, got {py.Repr(result)}");
        }

        PyObject[] children = [.. py.Iterate(pair[0])];
        if (!keyed)
        {
            return new(children, pair[1], withKeys ? [.. children.Select((_, i) => KeyEntry.Flattened(trees, i))] : null);
        }

        PyTuple[] pairs = [.. children.Cast<PyTuple>()];
        return new(Array.ConvertAll(pairs, static entry => entry[1]), pair[1], Array.ConvertAll(pairs, static entry => entry[0]));
    }

    public PyObject Unflatten(Interpreter py, PyType type, PyObject? data, PyObject[] children) =>
        py.Call(unflatten, data ?? PyNone.Value, new PyTuple(children));
}

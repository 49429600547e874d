using Nnx.Jax.Trees;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Optax.Trees;

/// <summary>Looks for names in states: fields and classes of named tuples, keys of dicts.</summary>
/// <param name="cx">The run.</param>
internal sealed class StatePaths(OptaxContext cx)
{
    /// <summary>All values of a name, each with its path.</summary>
    public List<(PyTuple Path, PyObject Value)> All(PyObject tree, PyObject key)
    {
        var nodes = Leaves(tree, node => Has(node, key)).Where(leaf => Has(leaf.Value, key)).ToList();
        var found = nodes.Select(node => Value(node.Path, node.Value, key)).ToList();
        foreach (var (path, node) in nodes)
        {
            foreach (var (childPath, child) in Children(path, node))
            {
                found.AddRange(All(child, key).Select(inner => (new PyTuple([.. childPath, .. inner.Path]), inner.Value)));
            }
        }

        return found;
    }

    /// <summary>Leaves, where what counts as one may be a node, each with its path; steps into named tuples have their own kind of key.</summary>
    public IEnumerable<(PyTuple Path, PyObject Value)> Leaves(PyObject tree, Func<PyObject, bool> isLeaf)
    {
        var (leaves, paths, _) = cx.Pytrees.FlattenWithPaths(tree, node => isLeaf(node) || IsNamedTuple(node));
        foreach (var (leaf, path) in leaves.Zip(paths))
        {
            if (isLeaf(leaf) || !IsNamedTuple(leaf))
            {
                yield return (path, leaf);
                continue;
            }

            foreach (var (childPath, child) in Children(path, leaf))
            {
                foreach (var (innerPath, inner) in Leaves(child, isLeaf))
                {
                    yield return (new PyTuple([.. childPath, .. innerPath]), inner);
                }
            }
        }
    }

    /// <summary>The children of a named tuple or a dict, each with its path.</summary>
    public IEnumerable<(PyTuple Path, PyObject Value)> Children(PyTuple path, PyObject node) => node switch
    {
        PyDict dict => dict.Entries.Select(entry => (new PyTuple([.. path, KeyEntry.Dict(cx.Pytrees, entry.Key)]), entry.Value)),
        PyTuple tuple when IsNamedTuple(node) => Fields(node).Zip(tuple, (field, value) =>
            (new PyTuple([.. path, new NamedTupleKey(cx, node.Type.Name, field)]), value)),
        _ => throw PyError.Value($"Subtree must be a dict or a NamedTuple. Got {node.Type}"),
    };

    /// <summary>Whether a node has a name of its own.</summary>
    public bool Has(PyObject node, PyObject key) => IsNamedTuple(node)
        ? Fields(node).Any(field => cx.Python.IsEqual(field, key)) || cx.Python.IsEqual(new PyStr(node.Type.Name), key)
        : node is PyDict dict && dict.Find(cx.Python, key) is not null;

    /// <summary>Whether a value is a named tuple.</summary>
    public bool IsNamedTuple(PyObject value) => value is PyTuple && cx.Python.FindAttribute(value, "_fields") is not null;

    private IEnumerable<PyObject> Fields(PyObject node) => cx.Python.Iterate(cx.Python.GetAttribute(node, "_fields"));

    private (PyTuple Path, PyObject Value) Value(PyTuple path, PyObject node, PyObject key)
    {
        if (node is PyDict dict)
        {
            return (new PyTuple([.. path, KeyEntry.Dict(cx.Pytrees, key)]), dict.Find(cx.Python, key)!);
        }

        return cx.Python.IsEqual(new PyStr(node.Type.Name), key)
            ? (path, node)
            : (new PyTuple([.. path, new NamedTupleKey(cx, node.Type.Name, key)]), cx.Python.GetAttribute(node, cx.Python.Str(key)));
    }
}

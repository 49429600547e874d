using Nnx.Flax.Variables;
using Nnx.Python.Errors;
using Nnx.Python.Objects;

namespace Nnx.Flax.Graph;

/// <summary><c>nnx.recursive_map</c>: a copy of a graph with each value replaced by a function of path and value, innermost first; Variables are shared.</summary>
internal static class RecursiveMap
{
    /// <summary>The changed copy.</summary>
    /// <exception cref="PyRaise">ValueError where a node that cannot be changed would have to be, or for a cycle.</exception>
    public static PyObject Apply(FlaxContext flax, PyObject node, Func<PyTuple, PyObject, PyObject> function) => Visit(
        flax, GraphFunctions.Clone(flax, node, variables: false), [],
        new HashSet<PyObject>(ReferenceEqualityComparer.Instance),
        new Dictionary<PyObject, PyObject>(ReferenceEqualityComparer.Instance), function);

    private static PyObject Visit(
        FlaxContext flax,
        PyObject node,
        PyObject[] path,
        HashSet<PyObject> visited,
        Dictionary<PyObject, PyObject> results,
        Func<PyTuple, PyObject, PyObject> function)
    {
        var py = flax.Python;
        py.CheckStack();
        if (visited.Contains(node))
        {
            return results.TryGetValue(node, out var known) ? known : throw PyError.Value(
                $"Found cycle in the graph at path '{string.Join('/', path.Select(py.Str))}'. Node of type {node.Type} "
                + "has already been visited but has not been returned yet.");
        }

        var kind = NodeKinds.Of(flax, node);
        if (kind is { IsGraphNode: true } || node is FlaxVariable)
        {
            visited.Add(node);
        }

        if (kind is not null)
        {
            foreach (var (key, value, _) in kind.Flatten(flax, node).Children)
            {
                var changed = Visit(flax, value, [.. path, key], visited, results, function);
                if (ReferenceEquals(changed, value))
                {
                    continue;
                }

                if (!kind.IsMutable(flax, node, forRemoval: false))
                {
                    throw PyError.Value($"Cannot update key '{py.Str(key)}' for node of type '{node.Type}' because the node does not support mutation.");
                }

                kind.SetKey(flax, node, key, changed);
            }
        }

        var result = function(new PyTuple(path), node);
        results[node] = result;
        return result;
    }
}

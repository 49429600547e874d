using Nnx.Flax.Filters;
using Nnx.Flax.Variables;
using Nnx.Python.Objects;

namespace Nnx.Flax.Graph;

/// <summary>Nodes, Variables and arrays that a graph holds more than once.</summary>
internal static class Duplicates
{
    /// <summary><c>nnx.find_duplicates</c>: for each that passes the filter, all its paths.</summary>
    public static IReadOnlyList<IReadOnlyList<PyTuple>> Find(FlaxContext flax, PyObject node, PyObject only)
    {
        var predicate = Predicates.Of(flax.Python, only);
        var paths = new Dictionary<PyObject, List<PyTuple>>(ReferenceEqualityComparer.Instance);
        var order = new List<List<PyTuple>>();
        Visit(node, []);
        return [.. order.Where(static known => known.Count > 1)];

        void Visit(PyObject value, PyObject[] path)
        {
            flax.Python.CheckStack();
            var kind = NodeKinds.Of(flax, value);
            var identified = kind is { IsGraphNode: true } || value is FlaxVariable || NodeKinds.IsArray(value);
            if (!identified && kind is null)
            {
                return;
            }

            if (identified)
            {
                if (paths.TryGetValue(value, out var known))
                {
                    var again = new PyTuple(path);
                    if (predicate(flax.Python, again, value))
                    {
                        known.Add(again);
                    }

                    return;
                }

                paths[value] = [new PyTuple(path)];
                order.Add(paths[value]);
            }

            foreach (var (key, child, _) in kind?.Flatten(flax, value).Children ?? [])
            {
                Visit(child, [.. path, key]);
            }
        }
    }
}

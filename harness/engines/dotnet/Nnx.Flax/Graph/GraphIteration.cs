using Nnx.Flax.Rules;
using Nnx.Flax.Variables;
using Nnx.Python.Objects;

namespace Nnx.Flax.Graph;

/// <summary><c>nnx.iter_graph</c>.</summary>
internal static class GraphIteration
{
    /// <summary>All nodes, Variables and other values of a graph with their paths; what is inside comes before what is around it.</summary>
    public static IEnumerable<FlatLeaf> All(FlaxContext flax, PyObject node) =>
        Visit(flax, node, [], new HashSet<PyObject>(ReferenceEqualityComparer.Instance));

    private static IEnumerable<FlatLeaf> Visit(FlaxContext flax, PyObject node, PyObject[] path, HashSet<PyObject> visited)
    {
        flax.Python.CheckStack();
        var kind = NodeKinds.Of(flax, node);
        var once = kind is not null || (node is FlaxVariable && flax.Holds(GraphRules.IteratesVariablesOnce));
        if (once && !visited.Add(node))
        {
            yield break;
        }

        if (kind is not null)
        {
            foreach (var (key, value, _) in kind.Flatten(flax, node).Children)
            {
                foreach (var leaf in Visit(flax, value, [.. path, key], visited))
                {
                    yield return leaf;
                }
            }
        }

        yield return new(new PyTuple(path), node);
    }
}

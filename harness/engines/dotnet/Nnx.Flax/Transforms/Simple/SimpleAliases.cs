using Nnx.Flax.Extraction;
using Nnx.Flax.Graph;
using Nnx.Flax.Variables;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Flax.Transforms.Simple;

/// <summary>Refuses Variables that a prefix treats in two ways; trace levels do not matter here.</summary>
internal static class SimpleAliases
{
    /// <summary>Looks at a tree.</summary>
    /// <exception cref="PyRaise">ValueError.</exception>
    public static void Check(FlaxContext flax, PyObject tree, PyObject prefix)
    {
        var py = flax.Python;
        static bool IsLeaf(PyObject value) => value is FlaxVariable or Objects.FlaxObject;
        var prefixes = TreeExtraction.BroadcastPrefix(flax, prefix, tree, static value => value is PyNone, IsLeaf);
        var leaves = flax.Jax.Trees.Leaves(tree, IsLeaf);
        var first = new Dictionary<FlaxVariable, PyObject>(ReferenceEqualityComparer.Instance);
        for (var i = 0; i < leaves.Length; i++)
        {
            foreach (var (_, value) in IsLeaf(leaves[i]) ? GraphIteration.All(flax, leaves[i]) : [])
            {
                if (value is FlaxVariable variable && !first.TryAdd(variable, prefixes[i]) && !py.IsEqual(first[variable], prefixes[i]))
                {
                    throw PyError.Value("Inconsistent aliasing detected. The following nodes have different prefixes:\n"
                        + $"Node: {variable.Type.Name}\n  {py.Str(first[variable])}\n  {py.Str(prefixes[i])}");
                }
            }
        }
    }
}

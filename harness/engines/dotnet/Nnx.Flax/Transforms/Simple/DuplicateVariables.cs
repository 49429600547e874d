using Nnx.Flax.Rules;
using Nnx.Flax.Variables;
using Nnx.Python.Errors;
using Nnx.Python.Objects;

namespace Nnx.Flax.Transforms.Simple;

/// <summary>Refuses Variables that occur twice among arguments and results, and captured ones among results.</summary>
/// <param name="flax">The run.</param>
/// <param name="name">The transform's name.</param>
internal sealed class DuplicateVariables(FlaxContext flax, string name)
{
    private readonly Dictionary<FlaxVariable, string> _seen = new(ReferenceEqualityComparer.Instance);

    /// <summary>Looks at trees, each with the name of what it holds.</summary>
    /// <exception cref="PyRaise">ValueError.</exception>
    public void Check(params IReadOnlyList<(string Name, PyObject Tree)> trees)
    {
        foreach (var (field, tree) in trees)
        {
            var (leaves, paths, _) = flax.Jax.Trees.FlattenWithPaths(tree, static value => value is FlaxVariable);
            for (var i = 0; i < leaves.Length; i++)
            {
                if (leaves[i] is FlaxVariable variable)
                {
                    Check(field, variable, $".{FieldName(field)}{string.Concat(paths[i].Select(flax.Python.Str))}");
                }
            }
        }
    }

    private void Check(string field, FlaxVariable variable, string path)
    {
        if (field == "out" && flax.Holds(TransformRules.RefusesCapturedResults) && !variable.CanUpdate(flax))
        {
            throw PyError.Value($"Cannot return captured Variable of type {variable.Type.Name} from nnx.{name}.\nFound at path: {path}");
        }

        if (!_seen.TryAdd(variable, path))
        {
            throw PyError.Value(flax.Holds(TransformRules.GraphUpdates)
                ? $"Duplicate {flax.Python.Str(variable)}\nfound at paths:\n\n  - {_seen[variable]}\n  - {path}\n\n"
                    + $"nnx.{name} with graph_updates=False does not support Variable aliasing"
                : $"Variable at {path} is the same instance as at {_seen[variable]}. "
                    + "tree-mode transforms do not support returning input Variables as outputs.");
        }
    }

    private string FieldName(string field) => field == "out" && !flax.Holds(TransformRules.GraphUpdates) ? "output" : field;
}

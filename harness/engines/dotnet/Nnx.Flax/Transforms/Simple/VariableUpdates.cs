using Nnx.Flax.Graph;
using Nnx.Flax.Rules;
using Nnx.Flax.Variables;
using Nnx.Jax.Trees;
using Nnx.Python.Errors;
using Nnx.Python.Objects;

namespace Nnx.Flax.Transforms.Simple;

/// <summary>The Variables of a tree, and what they were at first.</summary>
internal sealed class VariableUpdates
{
    private readonly FlaxContext _flax;
    private readonly PyObject[] _leaves;
    private readonly PyTreeDef _structure;
    private readonly FlaxVariable?[] _snapshots;

    /// <summary>Takes a snapshot.</summary>
    public VariableUpdates(FlaxContext flax, PyObject tree)
    {
        _flax = flax;
        (_leaves, _structure) = flax.Jax.Trees.Flatten(tree, static value => value is FlaxVariable);
        _snapshots = Array.ConvertAll(_leaves, leaf => (leaf as FlaxVariable)?.Copy(flax));
    }

    /// <summary>Stands in a tree of updates for what is not updated; a pytree without leaves.</summary>
    public static PyObject Nothing => PyTuple.Empty;

    /// <summary>The tree with nothing but Variables.</summary>
    public PyObject Current => _structure.Unflatten(Array.ConvertAll(_leaves, static leaf => leaf is FlaxVariable ? leaf : Nothing));

    /// <summary>The tree with nothing but the Variables that have changed since.</summary>
    /// <param name="keep">Says of the position of a Variable that it counts as changed in any case; null for none.</param>
    public PyObject Changed(Func<int, bool>? keep = null) => _structure.Unflatten(
        [.. _leaves.Select((leaf, i) => leaf is FlaxVariable variable && ((keep?.Invoke(i) ?? false) || HasChanged(variable, _snapshots[i]!)) ? leaf : Nothing)]);

    /// <summary>Writes updates into the Variables of a tree.</summary>
    /// <param name="flax">The run.</param>
    /// <param name="tree">The tree.</param>
    /// <param name="updates">What <see cref="Changed"/> gave, as it came through JAX.</param>
    /// <exception cref="PyRaise">ValueError where a Variable occurs twice, in the release that notices it here; what Variables of other levels raise.</exception>
    public static void Apply(FlaxContext flax, PyObject tree, PyObject updates)
    {
        var (leaves, paths, structure) = flax.Jax.Trees.FlattenWithPaths(tree, static value => value is FlaxVariable || ReferenceEquals(value, Nothing));
        var changed = structure.FlattenUpTo(updates);
        var seen = new Dictionary<PyObject, PyTuple>(ReferenceEqualityComparer.Instance);
        for (var i = 0; i < leaves.Length; i++)
        {
            if (leaves[i] is not FlaxVariable variable)
            {
                continue;
            }

            if (!seen.TryAdd(variable, paths[i]) && !flax.Holds(TransformRules.GraphUpdates))
            {
                throw PyError.Value($"Variable at {Show(paths[i])} was already seen at {Show(seen[variable])}. "
                    + "tree-mode jit does not support shared Variable references.");
            }

            if (changed[i] is FlaxVariable update)
            {
                VariableCopies.UpdateFromState(flax.Python, variable, update);
            }
        }

        string Show(PyTuple path) => string.Concat(path.Select(flax.Python.Str));
    }

    private bool HasChanged(FlaxVariable now, FlaxVariable before)
    {
        var (leaves, structure) = _flax.Jax.Trees.Flatten(now);
        var (old, oldStructure) = _flax.Jax.Trees.Flatten(before);
        return !structure.SameAs(_flax.Python, oldStructure) || leaves.Where((leaf, i) => !ReferenceEquals(leaf, old[i])).Any();
    }
}

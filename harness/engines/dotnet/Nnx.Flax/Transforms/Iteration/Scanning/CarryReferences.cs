using Nnx.Flax.Graph;
using Nnx.Flax.Rules;
using Nnx.Flax.Variables;
using Nnx.Jax.Core;
using Nnx.Python.Errors;
using Nnx.Python.Objects;

namespace Nnx.Flax.Transforms.Iteration.Scanning;

/// <summary>What a step hands on has to be the very objects that it was handed, except arrays.</summary>
internal static class CarryReferences
{
    /// <summary>Compares the carry before and after a step.</summary>
    /// <exception cref="PyRaise">ValueError.</exception>
    public static void Check(FlaxContext flax, PyObject before, PyObject after)
    {
        var (leaves, paths, structure) = flax.Jax.Trees.FlattenWithPaths(before, value => IsLeaf(flax, value));
        var others = structure.FlattenUpTo(after);
        for (var i = 0; i < leaves.Length; i++)
        {
            if ((leaves[i] is not JaxValue || others[i] is not JaxValue) && !ReferenceEquals(leaves[i], others[i]))
            {
                var py = flax.Python;
                throw PyError.Value($"Carry references must be the same between iterations. Got arg={py.Repr(leaves[i])} with id={py.Identity(leaves[i])} "
                    + $"and out={py.Repr(others[i])} with id={py.Identity(others[i])} at carry{ScanAxes.Show(flax, paths[i])}");
            }
        }
    }

    // Where Variables count as graph nodes they are still looked into.
    private static bool IsLeaf(FlaxContext flax, PyObject value) => flax.Holds(TransformRules.CarryLeafIsNode)
        ? value is not FlaxVariable && NodeKinds.IsGraphNode(flax, value)
        : false;
}

using Nnx.Jax.Trees;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Jax.Transforms;

/// <summary>Trees of axes that are prefixes of trees of values.</summary>
internal static class AxisSpecs
{
    /// <summary>One axis (or None) a leaf of a structure.</summary>
    /// <param name="trees">Pytrees.</param>
    /// <param name="name">What errors call the specification.</param>
    /// <param name="structure">The structure of the values.</param>
    /// <param name="specification">Ints and None.</param>
    /// <param name="withKeywords">Whether both are pairs for positional and named arguments; errors then speak of the former only.</param>
    /// <exception cref="PyRaise">ValueError, where the specification is no prefix.</exception>
    public static PyObject[] Flatten(TreeFunctions trees, string name, PyTreeDef structure, PyObject specification, bool withKeywords = false)
    {
        var (axes, prefix) = trees.Flatten(specification, static value => value is PyNone);
        PyObject[] parts;
        try
        {
            var dummy = structure.Unflatten([.. Enumerable.Range(0, structure.LeafCount).Select(static _ => new PyInstance(BuiltinTypes.Object))]);
            parts = prefix.FlattenUpTo(dummy);
        }
        catch (PyRaise raised) when (raised.Is(ExceptionTypes.ValueError))
        {
            if (withKeywords)
            {
                (structure, specification) = (structure.Children[0], ((PyTuple)specification)[0]);
            }

            throw PyError.Value($"{name} specification must be a tree prefix of the corresponding value, "
                + $"got specification {trees.Python.Str(specification)} for value tree {structure}.");
        }

        return [.. parts.SelectMany((part, i) => Enumerable.Repeat(axes[i], trees.Leaves(part).Length))];
    }

    /// <summary>Raises where a leaf of a specification is no int.</summary>
    public static void Check(TreeFunctions trees, string name, PyObject specification)
    {
        if (!Array.TrueForAll(trees.Leaves(specification), static leaf => ReferenceEquals(leaf.Type, BuiltinTypes.Int)))
        {
            throw PyError.Type($"{name} must be an int, None, or (nested) container with those types as leaves, but got {trees.Python.Str(specification)}.");
        }
    }

    /// <summary>The axis as a number; null for None.</summary>
    public static int? Number(PyObject axis) => axis is PyInt { IsSmall: true } number ? (int)number.Small : null;

    /// <summary>The axis counted from the front.</summary>
    /// <exception cref="PyRaise">ValueError where it is out of bounds.</exception>
    public static int Canonical(int axis, int rank) => axis >= -rank && axis < rank
        ? axis < 0 ? axis + rank : axis
        : throw PyError.Value($"axis {axis} is out of bounds for array of dimension {rank}");
}

using Nnx.Jax.Core;
using Nnx.Jax.Dtypes;
using Nnx.Optax.Calls;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Optax.Trees;

/// <summary><c>tree_dtype</c>: the dtype of all leaves.</summary>
internal static class TreeDtypes
{
    /// <summary>The dtype that leaves have in common.</summary>
    /// <param name="cx">The run.</param>
    /// <param name="tree">The tree.</param>
    /// <param name="mixed">What is done with several dtypes: None, <c>promote</c>, <c>highest</c> or <c>lowest</c>.</param>
    public static PyObject Of(OptaxContext cx, PyObject tree, PyObject mixed)
    {
        var (leaves, paths, _) = cx.Pytrees.FlattenWithPaths(tree);
        Term[] arrays = Array.ConvertAll(leaves, leaf => cx.Numpy.AsArray(leaf));
        if (arrays.Length == 0)
        {
            return cx.Numpy.AsArray(new PyList()).Dtype;
        }

        if (mixed is PyNone)
        {
            CheckEqual(cx, arrays, paths);
            return arrays[0].Dtype;
        }

        return cx.Python.Str(mixed) switch
        {
            "promote" => arrays.Select(static array => array.Dtype).Aggregate((x, y) => cx.Functions.Call("jax.numpy", "promote_types", x, y)),
            "highest" => arrays.Aggregate((x, y) => IsLower(x, y) ? y : x).Dtype,
            "lowest" => arrays.Aggregate((x, y) => IsLower(x, y) ? x : y).Dtype,
            _ => throw PyError.Value($"Invalid value for mixed_dtype_handler={cx.Python.Repr(mixed)}, "
                + "possible values are: None, \"promote\", \"highest\", \"lowest\"."),
        };
    }

    private static void CheckEqual(OptaxContext cx, Term[] arrays, PyTuple[] paths)
    {
        var wanted = DtypeOf(arrays[0]);
        var wrong = arrays.Zip(paths).Where(leaf => DtypeOf(leaf.First) != wanted)
            .Select(leaf => $"Expected dtype=dtype('{wanted.Name}') for {cx.Python.Str(leaf.Second)} but got {DtypeOf(leaf.First).Name}.").ToList();
        if (wrong.Count > 0)
        {
            throw PyError.Value(string.Join('\n', wrong));
        }
    }

    private static bool IsLower(Term x, Term y)
    {
        var (first, second) = (DtypeOf(x), DtypeOf(y));
        var common = Promotion.Lattice(new TypedOperand(first), new TypedOperand(second)).Dtype;
        return common != first && (common == second ? true : throw PyError.Value(
            $"Cannot compare dtype of dtype1=dtype('{first.Name}') and dtype2=dtype('{second.Name}'). "
            + $"Neither {first.Name} nor {second.Name} can be promoted to the other."));
    }

    private static Dtype DtypeOf(Term array) => ((JaxValue)array.Value).Dtype;
}

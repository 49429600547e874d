using Nnx.Jax.Core;
using Nnx.Jax.Modules;
using Nnx.Jax.Numpy.Functions;
using Nnx.Python.Building;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Jax.Numpy;

/// <summary>Functions of <c>jax.numpy</c> that join arrays or cut them up.</summary>
internal static class Joining
{
    public static void Add(ModuleBuilder m)
    {
        AddJoins(m);
        AddCuts(m);
    }

    private static void AddJoins(ModuleBuilder m) => m
        .Jax("concatenate", "arrays, axis=0, dtype=None", a => a.Numpy.Concatenate(Members(a), a.IntOrNull(1), Creation.Canonical(a, 2)))
        .Jax("concat", "arrays, /, *, axis=0", a => a.Numpy.Concatenate(Members(a), a.IntOrNull(1)))
        .Jax("stack", "arrays, axis=0, out=None, dtype=None", a =>
        {
            a.RefuseOut(2);
            return a.Numpy.Stack(Members(a), a.Int(1), Creation.Canonical(a, 3));
        })
        .Jax("hstack", "tup, dtype=None", a => Stacked(a, 1, x => x.Rank == 0 ? a.Numpy.Reshape(x, 1) : x))
        .Jax("vstack", "tup, dtype=None", a => Stacked(a, 0, x => x.Rank == 0 ? a.Numpy.Reshape(x, 1, 1) : x.Rank == 1 ? a.Numpy.ExpandDims(x, 0) : x))
        .Jax("dstack", "tup, dtype=None", a => Stacked(a, 2, x => Deep(a.Numpy, x)))
        .Jax("column_stack", "tup", a => a.Numpy.Concatenate(
            Array.ConvertAll(Members(a), x => x.Rank < 2 ? a.Numpy.Reshape(x, -1, 1) : x), 1))
        .Jax("append", "arr, values, axis=None", a => a.Numpy.Concatenate(
            a.OrNull(2) is null ? [a.Numpy.Ravel(a.Array(0)), a.Numpy.Ravel(a.Array(1))] : [a.Array(0), a.Array(1)], a.IntOrNull(2) ?? 0))
        .Jax("tile", "A, reps", a => a.Numpy.Tile(a.Array(0), ShapeReader.Sizes(a.Context, a[1])))
        .Jax("block", "arrays", a => Block(a.Context, a[0]).Value);

    private static void AddCuts(ModuleBuilder m) => m
        .Jax("split", "ary, indices_or_sections, axis=0", a => Split(a, a.Int(2), uneven: false))
        .Jax("array_split", "ary, indices_or_sections, axis=0", a => Split(a, a.Int(2), uneven: true))
        .Jax("hsplit", "ary, indices_or_sections", a => Split(a, a.Array(0).Rank == 1 ? 0 : 1, uneven: false))
        .Jax("vsplit", "ary, indices_or_sections", a => Split(a, 0, uneven: false))
        .Jax("dsplit", "ary, indices_or_sections", a => Split(a, 2, uneven: false))
        .Jax("unstack", "x, /, *, axis=0", a => new PyTuple(a.Numpy.Unstack(a.Array(0), a.Int(1))));

    private static JaxValue[] Members(Arguments a)
    {
        switch (a[0])
        {
            case JaxValue { Rank: > 0 } whole:
                return a.Numpy.Unstack(whole);
            case JaxValue scalar:
                throw PyError.Type($"{a.Function} requires a sequence of arrays, got {scalar.Type}");
            case PyList { Items.Count: 0 } or PyTuple { Count: 0 }:
                throw PyError.Value($"Need at least one array to {(a.Function == "stack" ? "stack" : "concatenate")}.");
            default:
                return a.Sequence(0);
        }
    }

    private static JaxValue Stacked(Arguments a, int axis, Func<JaxValue, JaxValue> lift)
    {
        var values = Array.ConvertAll(Members(a), value => lift(value));
        return a.Numpy.Concatenate(values, values[0].Rank == 1 ? 0 : axis, Creation.Canonical(a, 1));
    }

    private static JaxValue Deep(NumpyFunctions numpy, JaxValue x) => x.Rank switch
    {
        0 => numpy.Reshape(x, 1, 1, 1),
        1 => numpy.ExpandDims(x, 0, 2),
        2 => numpy.ExpandDims(x, 2),
        _ => x,
    };

    private static PyList Split(Arguments a, int axis, bool uneven)
    {
        var x = a.Array(0);
        return new PyList(Integers.Takes(a[1]) && a[1] is not JaxValue { Rank: > 0 }
            ? a.Numpy.Split(x, a.Int(1), axis, uneven)
            : a.Numpy.SplitAt(x, AxisReader.Many(a.Context, a[1]), axis));
    }

    private static (JaxValue Value, int Depth) Block(JaxContext cx, PyObject value)
    {
        if (value is PyTuple)
        {
            throw PyError.Value("jax.numpy.block does not allow tuples, got " + cx.Python.Repr(value));
        }

        if (value is not PyList list)
        {
            return (ArrayLike.Of(cx, "block", value, 0), 1);
        }

        if (list.Items.Count == 0)
        {
            throw PyError.Value("jax.numpy.block does not allow empty list arguments");
        }

        var parts = list.Items.Select(item => Block(cx, item)).ToArray();
        var depth = parts[0].Depth;
        if (Array.Exists(parts, part => part.Depth != depth))
        {
            throw PyError.Value("Mismatched list depths in jax.numpy.block");
        }

        var rank = Math.Max(depth, parts.Max(static part => part.Value.Rank));
        var values = Array.ConvertAll(parts, part => part.Value.Rank == rank ? part.Value
            : cx.Lax.Reshape(part.Value, [.. Enumerable.Repeat(1, rank - part.Value.Rank), .. part.Value.Shape]));
        return (cx.Numpy.Concatenate(values, -depth), depth + 1);
    }
}

using Nnx.Jax.Core;
using Nnx.Jax.Modules;
using Nnx.Python.Building;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Jax.Numpy;

/// <summary>Functions of <c>jax.numpy</c> that sum products.</summary>
internal static class Linear
{
    private const string Product = "a, b, *, precision=None, preferred_element_type=None, out_sharding=None";

    public static void Add(ModuleBuilder m) => m
        .Jax("dot", Product, a => a.Numpy.Dot(a.Array(0), a.Array(1), Creation.Canonical(a, 3)))
        .Jax("matmul", Product, a => a.Numpy.MatMul(a.Array(0), a.Array(1), Creation.Canonical(a, 3)))
        .Jax("vdot", Product, a => a.Numpy.Vdot(a.Array(0), a.Array(1)))
        .Jax("inner", Product, a => a.Numpy.Inner(a.Array(0), a.Array(1)))
        .Jax("outer", "a, b, out=None", a => a.Numpy.Outer(a.Array(0), a.Array(1)))
        .Jax("tensordot", "a, b, axes=2, *, precision=None, preferred_element_type=None, out_sharding=None", TensorDot)
        .Jax("vecdot", "x1, x2, /, *, axis=-1, precision=None, preferred_element_type=None", a => a.Numpy.VecDot(a.Array(0), a.Array(1), a.Int(2)))
        .Jax("matvec", "x1, x2, /", a => a.Numpy.MatVec(a.Array(0), a.Array(1)))
        .Jax("vecmat", "x1, x2, /", a => a.Numpy.VecMat(a.Array(0), a.Array(1)))
        .Jax("kron", "a, b", a => a.Numpy.Kron(a.Array(0), a.Array(1)))
        .Jax("cross", "a, b, axisa=-1, axisb=-1, axisc=-1, axis=None", Cross)
        .Jax("einsum", "subscripts, /, *operands, out=None, optimize='optimal', precision=None, preferred_element_type=None, "
            + "_dot_general=dot_general, out_sharding=None, out_type=None", Contract)
        .Jax("trace", "a, offset=0, axis1=0, axis2=1, dtype=None, out=None", Trace);

    internal static PyObject TensorDot(Arguments a)
    {
        var (x, y) = (a.Array(0), a.Array(1));
        var preferred = Creation.Canonical(a, 4);
        switch (a[2])
        {
            case PyInt count:
                return a.Numpy.TensorDot(x, y, (int)count.Small, preferred);
            case PyTuple or PyList when a.Context.Python.Length(a[2]) == 2:
                PyObject[] pair = [.. a.Context.Python.Iterate(a[2])];
                if (pair[0] is PyInt != pair[1] is PyInt)
                {
                    throw PyError.Type("tensordot requires both axes lists to be either ints, tuples or lists, got "
                        + $"{a.Context.Python.Str(pair[0])} and {a.Context.Python.Str(pair[1])}");
                }

                return a.Numpy.TensorDot(x, y, AxisReader.Many(a.Context, pair[0]), AxisReader.Many(a.Context, pair[1]), preferred);
            default:
                throw PyError.Type("tensordot axes argument must be an int, a pair of ints, or a pair of lists/tuples of ints.");
        }
    }

    private static PyObject Contract(Arguments a)
    {
        a.RefuseOut(2);
        var operands = a.Bound.Rest(1);
        var preferred = Creation.Canonical(a, 5);
        var context = a.Context;
        if (a[0] is PyStr subscripts)
        {
            return a.Numpy.Einsum(subscripts.Value, preferred, [.. operands.Select((value, i) => ArrayLike.Of(context, "einsum", value, i))]);
        }

        // Operands and lists of labels in turn.
        PyObject[] all = [a[0], .. operands];
        var values = all.Where((_, i) => i % 2 == 0).Take(all.Length / 2).Select((value, i) => ArrayLike.Of(context, "einsum", value, i)).ToArray();
        var labels = string.Join(',', all.Where((_, i) => i % 2 == 1).Select(list => Labels(context, list)));
        return a.Numpy.Einsum(all.Length % 2 == 1 ? $"{labels}->{Labels(context, all[^1])}" : labels, preferred, values);
    }

    private static string Labels(JaxContext cx, PyObject list) => string.Concat(cx.Python.Iterate(list).Select(label =>
        label is PyEllipsis ? "..." : label is PyStr text ? text.Value : ((char)('A' + Letter(Integers.Small(cx, label)))).ToString()));

    // Labels sort as their numbers do: A … Z, then a … z.
    private static int Letter(int number) => number < 26 ? number : number + ('a' - 'Z' - 1);

    private static PyObject Cross(Arguments a)
    {
        var axis = a.IntOrNull(5);
        return a.Numpy.Cross(a.Array(0), a.Array(1), axis ?? a.Int(2), axis ?? a.Int(3), axis ?? a.Int(4));
    }

    private static PyObject Trace(Arguments a)
    {
        a.RefuseOut(5);
        return a.Numpy.Trace(a.Array(0), a.Int(1), a.Int(2), a.Int(3), Creation.Canonical(a, 4));
    }
}

using Nnx.Optax.Calls;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Objects.Sequences;

namespace Nnx.Optax.Projections;

/// <summary>The projection onto the simplex, by sorting (Michelot, 1986), with its own derivative.</summary>
internal static class SimplexProjection
{
    private static readonly PySlice Backwards = new(PyNone.Value, PyNone.Value, PyInt.Of(-1));

    /// <summary>Projects all elements of a tree together.</summary>
    public static PyObject Of(OptaxContext cx, PyObject tree, Term scale)
    {
        var (leaves, structure) = cx.Pytrees.Flatten(tree);
        Term[] arrays = Array.ConvertAll(leaves, leaf => cx.Numpy.AsArray(leaf));
        var values = cx.Numpy.Call("concatenate", cx.Term(new PyList(arrays.Select(array => cx.Numpy.Call("ravel", array).Value))));
        var projected = scale * Unit(cx, values / scale);
        var results = new PyObject[arrays.Length];
        var offset = 0L;
        for (var i = 0; i < arrays.Length; i++)
        {
            var size = ((PyInt)arrays[i].Attribute("size").Value).Small;
            var part = projected.Item(new PySlice(PyInt.Of(offset), PyInt.Of(offset + size), PyNone.Value));
            results[i] = cx.Numpy.Reshape(part, arrays[i].Attribute("shape")).AsType(arrays[i].Dtype);
            offset += size;
        }

        return structure.Unflatten(results);
    }

    private static Term Unit(OptaxContext cx, Term values)
    {
        var function = cx.Functions.Call("jax", "custom_jvp", Closures.Of("_projection_unit_simplex", "values", (_, a) => Primal(cx, cx.Term(a[0]))));
        cx.Python.CallMethod(function, "defjvp", Closures.Of("_projection_unit_simplex_jvp", "primals, tangents", (py, a) =>
        {
            var (primal, tangent) = (cx.Term(py.GetItem(a[0], PyInt.Of(0))), cx.Term(py.GetItem(a[1], PyInt.Of(0))));
            var output = Primal(cx, primal);
            var support = output > 0;
            var count = cx.Numpy.Call("count_nonzero", support);
            return new PyTuple(output, support * tangent - cx.Numpy.Call("dot", support, tangent) / count * support);
        }));
        return cx.Term(cx.Python.Call(function, values));
    }

    private static Term Primal(OptaxContext cx, Term values)
    {
        var sorted = cx.Numpy.Call("sort", values).Item(Backwards);
        var sums = cx.Numpy.Call("cumsum", sorted);
        var ranks = cx.Numpy.Arange(values.Attribute("shape").Item(PyInt.Of(0))) + 1;
        var count = cx.Numpy.Call("count_nonzero", 1.0 / ranks + (sorted - sums / ranks) > 0);
        return cx.Numpy.Nn("relu", 1.0 / count + (values - sums.Item(count - 1) / count));
    }
}

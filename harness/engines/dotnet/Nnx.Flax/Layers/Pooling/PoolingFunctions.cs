using Nnx.Flax.Layers.Support;
using Nnx.Python.Building;
using Nnx.Python.Calls;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Flax.Layers.Pooling;

/// <summary>The pooling functions of <c>flax.linen.pooling</c>, which NNX shows as its own.</summary>
internal static class PoolingFunctions
{
    private const string Module = "flax.linen.pooling";

    /// <summary>Adds them to a module.</summary>
    public static void Define(ModuleBuilder module) => module
        .Function("pool", "inputs, init, reduce_fn, window_shape, strides, padding", static (py, a) =>
            new WindowReduction(py, a[3], a[4], a[5]).Reduce(a[0], a[1], a[2]), Module)
        .Function("avg_pool", "inputs, window_shape, strides=None, padding='VALID', count_include_pad=True", Average, Module)
        .Function("max_pool", "inputs, window_shape, strides=None, padding='VALID'", static (py, a) =>
            Extreme(py, a, "max", double.NegativeInfinity), Module)
        .Function("min_pool", "inputs, window_shape, strides=None, padding='VALID'", static (py, a) =>
            Extreme(py, a, "min", double.PositiveInfinity), Module);

    private static PyObject Extreme(Interpreter py, BoundArguments a, string function, double initial) =>
        new WindowReduction(py, a[1], a[2], a[3]).Reduce(a[0], new PyFloat(initial), new UpstreamModule(py, "jax.lax").Get(function));

    private static PyObject Average(Interpreter py, BoundArguments a)
    {
        var windows = new WindowReduction(py, a[1], a[2], a[3]);
        var add = new UpstreamModule(py, "jax.lax").Get("add");
        var sums = new Term(py, windows.Reduce(a[0], new PyFloat(0.0), add));
        if (py.IsTrue(a[4]))
        {
            var count = py.Iterate(a[1]).Aggregate(1L, (product, size) => product * py.ToLong(size));
            return sums / new Term(py, PyInt.Of(count));
        }

        PyObject[] sizes = [.. Shapes.Of(py, a[0])[..^1], PyInt.Of(1)];
        if (sizes.Length - 2 == py.Length(a[1]))
        {
            sizes[0] = PyInt.Of(1);
        }

        var ones = new UpstreamModule(py, "jax.numpy").Call("ones", new PyTuple(sizes));
        return sums / new Term(py, windows.Reduce(ones, new PyFloat(0.0), add));
    }
}

using Nnx.Flax.Layers.Support;
using Nnx.Python.Building;
using Nnx.Python.Calls;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Flax.Layers.Attention;

/// <summary>Masks of attention: 1 where a query may look at a key.</summary>
internal static class AttentionMasks
{
    private const string Module = "flax.nnx.nn.attention";

    /// <summary>Adds the functions to a module.</summary>
    public static void Define(ModuleBuilder module) => module
        .Function("make_attention_mask", "query_input, key_input, pairwise_fn=multiply, extra_batch_dims=0, dtype=float32", static (py, a) =>
            Make(py, a[0], a[1], a.Optional(2) ?? Numpy(py).Get("multiply"), a[3], a.Optional(4)), Module)
        .Function("make_causal_mask", "x, extra_batch_dims=0, dtype=float32", Causal, Module)
        .Function("combine_masks", "*masks, dtype=float32", static (py, a) => Combine(py, [.. a.Rest(0)], a.Optional(1)), Module);

    /// <summary><c>combine_masks</c>: where all masks allow; None without masks.</summary>
    /// <exception cref="PyRaise">AssertionError where their ranks differ.</exception>
    public static PyObject Combine(Interpreter py, PyObject[] masks, PyObject? dtype)
    {
        PyObject[] given = [.. masks.Where(static mask => mask is not PyNone)];
        if (given.Length == 0)
        {
            return PyNone.Value;
        }

        PyObject[] ranks = [.. given.Select(mask => py.GetAttribute(mask, "ndim"))];
        if (!ranks.All(rank => py.IsEqual(rank, ranks[0])))
        {
            throw PyError.Assertion($"masks must have same rank: {py.Str(new PyTuple(ranks))}");
        }

        var combined = given.Aggregate((mask, other) => Numpy(py).Call("logical_and", mask, other));
        return AsType(py, combined, dtype);
    }

    private static PyObject Causal(Interpreter py, BoundArguments a)
    {
        var numpy = Numpy(py);
        var positions = numpy.CallNamed("arange", [Shapes.Of(py, a[0])[^1]], ("dtype", numpy.Get("int32")));
        var indices = numpy.Call("broadcast_to", positions, py.GetAttribute(a[0], "shape"));
        return Make(py, indices, indices, numpy.Get("greater_equal"), a[1], a.Optional(2));
    }

    private static PyObject Make(Interpreter py, PyObject queries, PyObject keys, PyObject pairwise, PyObject extra, PyObject? dtype)
    {
        var mask = py.Call(pairwise, Expand(py, queries, PyInt.Of(-1)), Expand(py, keys, PyInt.Of(-2)));
        mask = Expand(py, mask, PyInt.Of(-3));
        mask = Expand(py, mask, Shapes.Tuple(Enumerable.Range(0, Math.Max(0, py.ToInt(extra)))));
        return AsType(py, mask, dtype);
    }

    private static PyObject Expand(Interpreter py, PyObject array, PyObject axis) => Numpy(py).CallNamed("expand_dims", [array], ("axis", axis));

    private static PyObject AsType(Interpreter py, PyObject mask, PyObject? dtype) =>
        py.CallMethod(mask, "astype", dtype ?? LayerDefaults.Of(py).Float32);

    private static UpstreamModule Numpy(Interpreter py) => new(py, "jax.numpy");
}

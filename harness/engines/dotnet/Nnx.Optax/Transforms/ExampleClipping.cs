using Nnx.Optax.Calls;
using Nnx.Optax.Rules;
using Nnx.Python.Building;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Optax.Transforms;

/// <summary>Gradients of single examples clipped and summed: <c>per_example_global_norm_clip</c> and <c>per_example_layer_norm_clip</c>.</summary>
internal static class ExampleClipping
{
    private const string Module = "optax.transforms._clipping";

    public static void Define(ModuleBuilder module) => module
        .Optax("per_example_global_norm_clip", "grads, l2_norm_clip", Module, static call => ByGlobalNorm(call.Context, call[0], call[1]))
        .Optax("per_example_layer_norm_clip", "grads, global_l2_norm_clip, uniform=True, eps=1e-08", Module, static call => ByLayer(call));

    private static PyTuple ByGlobalNorm(OptaxContext cx, PyObject gradients, Term most)
    {
        if (!HaveBatches(cx, gradients))
        {
            throw PyError.Value("Unlike other transforms, `per_example_global_norm_clip` expects `grads` to have a batch dimension in the 0th axis.");
        }

        var norms = cx.Term(cx.Functions.Call("jax", "vmap", Closures.Of("global_norm", "updates", (_, a) => cx.Math.GlobalNorm(a[0])))).Call(gradients);
        if (!cx.Holds(TransformRules.ExamplesMayBeTrees))
        {
            var divisors = cx.Numpy.Maximum(norms / most, cx.Number(1.0));
            return new PyTuple(
                new PyList(cx.Python.Iterate(gradients).Select(g => cx.Numpy.Sum(
                    cx.Numpy.Call("moveaxis", cx.Term(g), cx.Number(0), cx.Number(-1)) / divisors, PyInt.Of(-1)).Value)),
                cx.Numpy.Sum(divisors > 1.0));
        }

        var factors = cx.Numpy.With(["nan"], "nan_to_num", cx.Numpy.Minimum(most / norms, cx.Number(1.0)), new PyFloat(1.0));
        return new PyTuple(
            cx.Trees.Map(gradients, g => cx.Numpy.With(["axes"], "tensordot", factors, g, PyInt.Of(1))),
            cx.Numpy.Sum(factors < 1.0));
    }

    private static PyTuple ByLayer(OptaxArguments call)
    {
        var (cx, gradients, most) = (call.Context, call[0], call[1]);
        if (!HaveBatches(cx, gradients))
        {
            throw PyError.Value("Unlike other transforms, `per_example_layer_norm_clip` expects `grads` to have a batch dimension in the 0th axis; "
                + $"got shapes: {cx.Python.Str(cx.Trees.Map(gradients, g => g.Attribute("shape")))}.");
        }

        var (leaves, structure) = cx.Pytrees.Flatten(gradients);
        double[] sizes = Array.ConvertAll(leaves, leaf => (double)((PyInt)cx.Term(leaf).Item(PyInt.Of(0)).Attribute("size").Value).Small);
        var shares = Array.ConvertAll(sizes, size => call.Flag(2) ? 1.0 / leaves.Length : size / sizes.Sum());
        var results = leaves.Select((leaf, i) => ByGlobalNorm(cx, leaf, most * cx.Number(Math.Sqrt(shares[i])))).ToArray();
        return new PyTuple(
            structure.Unflatten([.. results.Select(static result => result[0])]), structure.Unflatten([.. results.Select(static result => result[1])]));
    }

    private static bool HaveBatches(OptaxContext cx, PyObject gradients)
    {
        Term[] leaves = [.. cx.Trees.Leaves(gradients)];
        var batch = leaves[0].Attribute("shape").Item(PyInt.Of(0));
        return Array.TrueForAll(leaves, leaf =>
            cx.Python.Length(leaf.Attribute("shape")) > 0 && cx.Python.IsEqual(batch, leaf.Attribute("shape").Item(PyInt.Of(0))));
    }
}

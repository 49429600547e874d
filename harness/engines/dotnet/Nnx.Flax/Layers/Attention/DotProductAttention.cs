using Nnx.Flax.Layers.Support;
using Nnx.Flax.Rules;
using Nnx.Python.Building;
using Nnx.Python.Calls;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Flax.Layers.Attention;

/// <summary><c>nnx.dot_product_attention</c>: values averaged by how much queries look at their keys.</summary>
internal static class DotProductAttention
{
    private const string Module = "flax.nnx.nn.attention";

    /// <summary>Adds the function that programs call.</summary>
    public static ModuleBuilder Define(ModuleBuilder module) => module.Function(
        "dot_product_attention", $"query, key, value, {AttentionOptions.Signature}", static (py, a) =>
            Apply(py, a[0], a[1], a[2], AttentionOptions.From(a, 3)), Module);

    /// <summary>Adds the function that gives the weights alone.</summary>
    public static ModuleBuilder DefineWeights(ModuleBuilder module) => module.Function(
        "dot_product_attention_weights", $"query, key, {AttentionOptions.Signature}", static (py, a) =>
            new AttentionWeights(py, AttentionOptions.From(a, 2)).Of(a[0], a[1]), Module);

    private static PyObject Apply(Interpreter py, PyObject queries, PyObject keys, PyObject values, AttentionOptions options)
    {
        var flax = FlaxContext.Of(py);
        var promoted = Shapes.Unpack(py, DtypePromotion.Call(py, options.PromoteDtype, [queries, keys, values], options.Dtype), 3);
        (queries, keys, values) = (promoted[0], promoted[1], promoted[2]);
        Check(py, queries, keys, values, flax.Holds(LayerRules.GroupedQueries));
        if (flax.Holds(LayerRules.AttentionOfJax) && py.IsEqual(options.DropoutRate, new PyFloat(0.0)) && options.Module is PyNone)
        {
            return ByJax(py, queries, keys, values, options);
        }

        var inner = flax.Holds(LayerRules.AttentionTakesCausal) ? options : options with { PromoteDtype = DtypePromotion.Function };
        var weights = new AttentionWeights(py, inner with { Dtype = py.GetAttribute(queries, "dtype") }).Of(queries, keys);
        return Average(py, weights, values, options.Precision);
    }

    private static void Check(Interpreter py, PyObject queries, PyObject keys, PyObject values, bool grouped)
    {
        AttentionInputs.AssertEqual(
            py, "q, k, v must have same rank.",
            py.GetAttribute(keys, "ndim"), py.GetAttribute(queries, "ndim"), py.GetAttribute(values, "ndim"));
        AttentionInputs.AssertEqual(
            py, "q, k, v batch dims must match.",
            AttentionInputs.Without(py, queries, 3), AttentionInputs.Without(py, keys, 3), AttentionInputs.Without(py, values, 3));
        if (!grouped)
        {
            AttentionInputs.AssertEqual(
                py, "q, k, v num_heads must match.",
                AttentionInputs.Size(py, queries, 2), AttentionInputs.Size(py, keys, 2), AttentionInputs.Size(py, values, 2));
        }

        AttentionInputs.AssertEqual(py, "k, v lengths must match.", AttentionInputs.Size(py, keys, 3), AttentionInputs.Size(py, values, 3));
    }

    // JAX's function takes one batch dimension, so more are merged.
    private static PyObject ByJax(Interpreter py, PyObject queries, PyObject keys, PyObject values, AttentionOptions options)
    {
        var numpy = new UpstreamModule(py, "jax.numpy");
        PyObject[] inputs = [queries, keys, values, options.Bias, options.Mask];
        var merges = Shapes.Rank(py, queries) > 4;
        if (merges)
        {
            inputs = [.. inputs.Select(input => input is PyNone ? input : Merge(py, input))];
        }

        if (inputs[4] is not PyNone)
        {
            inputs[4] = py.CallMethod(inputs[4], "astype", numpy.Get("bool_"));
        }

        (string, PyObject)[] causal = FlaxContext.Of(py).Holds(LayerRules.AttentionTakesCausal) ? [("is_causal", options.IsCausal)] : [];
        var result = new UpstreamModule(py, "jax.nn").CallNamed("dot_product_attention", inputs, causal);
        return merges ? numpy.Call("reshape", result, py.GetAttribute(queries, "shape")) : result;
    }

    private static PyObject Merge(Interpreter py, PyObject array)
    {
        var sizes = Shapes.Of(py, array);
        var at = Math.Max(0, sizes.Length - 3);
        var batch = sizes[..at].Aggregate(1L, (product, size) => product * py.ToLong(size));
        return new UpstreamModule(py, "jax.numpy").Call("reshape", array, new PyTuple([PyInt.Of(batch), .. sizes[at..]]));
    }

    private static PyObject Average(Interpreter py, PyObject weights, PyObject values, PyObject precision)
    {
        var numpy = new UpstreamModule(py, "jax.numpy");
        var queryHeads = AttentionInputs.Size(py, weights, 3);
        var valueHeads = AttentionInputs.Size(py, values, 2);
        if (py.IsEqual(queryHeads, valueHeads))
        {
            return Einsum("...hqk,...khd->...qhd", weights, values);
        }

        var repeats = HeadGroups.Count(py, queryHeads, valueHeads, static (q, v) => $"Query heads ({q}) must be multiple of Value heads ({v})");
        var sizes = Shapes.Of(py, weights);
        var grouped = py.CallMethod(weights, "reshape", new PyTuple([.. sizes[..^3], valueHeads, repeats, .. sizes[^2..]]));
        var expanded = numpy.CallNamed("expand_dims", [values], ("axis", PyInt.Of(-2)));
        var result = Einsum("...hgqk,...kh1d->...qhgd", grouped, expanded);
        return py.CallMethod(result, "reshape", new PyTuple(
            [.. AttentionInputs.Without(py, result, 3), queryHeads, AttentionInputs.Size(py, result, 1)]));

        PyObject Einsum(string equation, PyObject left, PyObject right) =>
            numpy.CallNamed("einsum", [new PyStr(equation), left, right], ("precision", precision));
    }
}

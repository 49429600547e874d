using Nnx.Flax.Layers.Support;
using Nnx.Flax.Rules;
using Nnx.Flax.Variables;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Flax.Layers.Attention;

/// <summary><c>dot_product_attention_weights</c>: how much each query looks at each key.</summary>
/// <param name="py">The run.</param>
/// <param name="options">The settings.</param>
internal sealed class AttentionWeights(Interpreter py, AttentionOptions options)
{
    private readonly UpstreamModule _numpy = new(py, "jax.numpy");

    /// <summary>The weights: batch, heads, queries, keys.</summary>
    /// <exception cref="PyRaise">AssertionError where shapes do not fit, ValueError where heads do not divide.</exception>
    public PyObject Of(PyObject queries, PyObject keys)
    {
        var promoted = Shapes.Unpack(py, DtypePromotion.Call(py, options.PromoteDtype, [queries, keys], options.Dtype), 2);
        (queries, keys) = (promoted[0], promoted[1]);
        var dtype = py.GetAttribute(queries, "dtype");
        var grouped = FlaxContext.Of(py).Holds(LayerRules.GroupedQueries);
        AttentionInputs.AssertEqual(py, "q, k must have same rank.", py.GetAttribute(queries, "ndim"), py.GetAttribute(keys, "ndim"));
        AttentionInputs.AssertEqual(
            py, "q, k batch dims must match.", AttentionInputs.Without(py, queries, 3), AttentionInputs.Without(py, keys, 3));
        if (!grouped)
        {
            AttentionInputs.AssertEqual(
                py, "q, k num_heads must match.", AttentionInputs.Size(py, queries, 2), AttentionInputs.Size(py, keys, 2));
        }

        AttentionInputs.AssertEqual(py, "q, k depths must match.", AttentionInputs.Size(py, queries, 1), AttentionInputs.Size(py, keys, 1));
        var rank = Shapes.Rank(py, keys);
        var weights = Scores(queries, keys, dtype);
        if (options.Bias is not PyNone)
        {
            weights += new Term(py, options.Bias);
        }

        weights = Masked(weights, dtype);
        weights = new Term(py, new UpstreamModule(py, "jax.nn").Call("softmax", weights)).Method("astype", dtype);
        if (py.IsTrue(options.Module))
        {
            py.CallMethod(options.Module, "sow", py.TypeOf(VariableClasses.Intermediate), new PyStr("attention_weights"), weights);
        }

        return !py.IsTrue(options.Deterministic) && py.IsTrue(py.Compare(CompareOperator.Gt, options.DropoutRate, new PyFloat(0.0)))
            ? Dropped(weights, rank, dtype)
            : weights;
    }

    private Term Scores(PyObject queries, PyObject keys, PyObject dtype)
    {
        var queryHeads = AttentionInputs.Size(py, queries, 2);
        var keyHeads = AttentionInputs.Size(py, keys, 2);
        var isGrouped = !py.IsEqual(queryHeads, keyHeads);
        var q = new Term(py, queries);
        if (isGrouped)
        {
            var repeats = HeadGroups.Count(py, queryHeads, keyHeads, static (q, k) =>
                $"Query heads ({q}) must be multiple of Key heads ({k}) for Grouped Query Attention.");
            q = q.Method("reshape", new PyTuple(
                [.. AttentionInputs.Without(py, queries, 2), keyHeads, repeats, AttentionInputs.Size(py, queries, 1)]));
            keys = _numpy.CallNamed("expand_dims", [keys], ("axis", PyInt.Of(-2)));
        }

        var root = new Term(py, _numpy.Call("sqrt", AttentionInputs.Size(py, queries, 1))).Method("astype", dtype);
        var equation = isGrouped ? "...qhgd,...kh1d->...hgqk" : "...qhd,...khd->...hqk";
        var scores = new Term(py, _numpy.CallNamed("einsum", [new PyStr(equation), q / root, keys], ("precision", options.Precision)));
        return isGrouped
            ? scores.Method("reshape", new PyTuple(
                [.. AttentionInputs.Without(py, scores, 4), queryHeads, AttentionInputs.Size(py, scores, 2), AttentionInputs.Size(py, scores, 1)]))
            : scores;
    }

    private Term Masked(Term weights, PyObject dtype)
    {
        var mask = options.Mask;
        if (py.IsTrue(options.IsCausal))
        {
            var sizes = Shapes.Of(py, weights);
            var ones = _numpy.CallNamed("ones", [new PyTuple(sizes[^2..])], ("dtype", dtype));
            var target = mask is PyNone ? new PyTuple(sizes) : py.GetAttribute(mask, "shape");
            mask = AttentionMasks.Combine(py, [mask, _numpy.Call("broadcast_to", _numpy.Call("tril", ones), target)], dtype);
        }

        if (mask is PyNone)
        {
            return weights;
        }

        var lowest = py.GetAttribute(_numpy.Call("finfo", dtype), "min");
        return new Term(py, _numpy.Call("where", mask, weights, lowest));
    }

    private Term Dropped(Term weights, int rank, PyObject dtype)
    {
        var keep = 1.0 - new Term(py, options.DropoutRate);
        PyObject shape = py.IsTrue(options.BroadcastDropout)
            ? new PyTuple([.. Shapes.Ones(rank - 2), .. Shapes.Of(py, weights)[^2..]])
            : py.GetAttribute(weights, "shape");
        var kept = new Term(py, new UpstreamModule(py, "jax.random").Call("bernoulli", options.DropoutRng, keep, shape));
        return weights * (kept.Method("astype", dtype) / new Term(py, _numpy.CallNamed("asarray", [keep], ("dtype", dtype))));
    }
}

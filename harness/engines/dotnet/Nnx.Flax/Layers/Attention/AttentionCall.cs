using Nnx.Flax.Layers.Support;
using Nnx.Flax.Rngs;
using Nnx.Flax.Rules;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Flax.Layers.Attention;

/// <summary>One call of an <c>nnx.MultiHeadAttention</c>.</summary>
internal sealed class AttentionCall(LayerCall call)
{
    /// <summary>The parameters.</summary>
    public const string Signature =
        "self, inputs_q, inputs_k=None, inputs_v=None, *, mask=None, deterministic=None, rngs=None, sow_weights=False, decode=None";

    private readonly Layer _layer = call.Layer;

    private Interpreter Py => _layer.Py;

    /// <summary>The output.</summary>
    /// <exception cref="PyRaise">ValueError where arguments are missing or do not fit.</exception>
    public PyObject Run()
    {
        var rngs = Rngs();
        var (inputsQ, inputsK, inputsV) = Inputs();
        if (!Py.IsEqual(AttentionInputs.Size(Py, inputsQ, 1), _layer["in_features"]))
        {
            throw PyError.Value($"Incompatible input dimension, got {Py.Str(AttentionInputs.Size(Py, inputsQ, 1))} "
                + $"but module expects {Py.Str(_layer["in_features"])}.");
        }

        var queries = Py.Call(_layer["query"], inputsQ);
        var keys = Py.Call(_layer["key"], inputsK);
        var values = Py.Call(_layer["value"], inputsV);
        if (_layer.IsTrue("normalize_qk"))
        {
            queries = Py.Call(_layer["query_ln"], queries);
            keys = Py.Call(_layer["key_ln"], keys);
        }

        var mask = call["mask"];
        if (Py.IsTrue(LayerAdvice.FirstOf(Missing("decode", 8), call["decode"], _layer["decode"])))
        {
            (keys, values, mask) = AttentionCache.Step(_layer, queries, keys, values, mask);
        }

        var (deterministic, dropoutRng) = Dropout(rngs);
        var attended = Py.Call(_layer["attention_fn"], Arguments.Of(
            [queries, keys, values],
            ("mask", mask), ("dropout_rng", dropoutRng), ("dropout_rate", _layer["dropout_rate"]),
            ("broadcast_dropout", _layer["broadcast_dropout"]), ("deterministic", deterministic), ("dtype", _layer["dtype"]),
            ("precision", _layer["precision"]), ("module", call.IsTrue("sow_weights") ? _layer.Self : PyNone.Value)));
        return Py.Call(_layer["out"], attended);
    }

    private static string Missing(string argument, int indent) =>
        $"No `{argument}` argument was provided to MultiHeadAttention\n{new string(' ', indent)}"
        + "as either a __call__ argument, class attribute, or nnx.flag.";

    private PyObject Rngs()
    {
        var given = call["rngs"];
        if (given is PyNone)
        {
            return _layer["rngs"];
        }

        return !_layer.Holds(LayerRules.DropoutKeepsRngs) && Interpreter.IsInstance(given, Py.TypeOf(RngClasses.Rngs))
            ? Py.GetAttribute(given, "dropout")
            : given;
    }

    private (PyObject Q, PyObject K, PyObject V) Inputs()
    {
        var inputsQ = call["inputs_q"];
        var inputsK = call["inputs_k"];
        var inputsV = call["inputs_v"];
        if (inputsK is PyNone)
        {
            if (inputsV is not PyNone)
            {
                throw PyError.Value("`inputs_k` cannot be None if `inputs_v` is not None. To have both `inputs_k` and `inputs_v` be "
                    + "the same value, pass in the value to `inputs_k` and leave `inputs_v` as None.");
            }

            inputsK = inputsQ;
        }

        return (inputsQ, inputsK, inputsV is PyNone ? inputsK : inputsV);
    }

    private (PyObject Deterministic, PyObject Key) Dropout(PyObject rngs)
    {
        if (!Py.IsTrue(Py.Compare(CompareOperator.Gt, _layer["dropout_rate"], new PyFloat(0.0))))
        {
            return (PyBool.True, PyNone.Value);
        }

        var deterministic = LayerAdvice.FirstOf(Missing("deterministic", 10), call["deterministic"], _layer["deterministic"]);
        if (Py.IsTrue(deterministic))
        {
            return (deterministic, PyNone.Value);
        }

        if (rngs is PyNone)
        {
            throw PyError.Value(_layer.Holds(LayerRules.AttentionKeyFeatures)
                ? "'rngs' must be provided to __call__ method if MultiHeadAttention instance is defined with keep_rngs=False."
                : "'rngs' must be provided if 'dropout_rng' is not given.");
        }

        return (deterministic, _layer.Holds(LayerRules.DropoutKeepsRngs) ? Py.CallMethod(rngs, "dropout") : Py.Call(rngs));
    }
}

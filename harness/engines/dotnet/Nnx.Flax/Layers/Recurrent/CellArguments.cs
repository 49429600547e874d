using Nnx.Flax.Layers.Support;
using Nnx.Flax.Rules;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Flax.Layers.Recurrent;

/// <summary>The constructor's call of a gated cell.</summary>
/// <param name="Call">The call.</param>
/// <param name="DefaultRecurrent">The default initialiser of the recurrent kernels.</param>
internal readonly record struct CellArguments(LayerCall Call, PyObject DefaultRecurrent)
{
    /// <summary>Parameters of the constructors of gated cells.</summary>
    public static LayerSignature Signature { get; } = new(
        "self, in_features, hidden_features, *, gate_fn=sigmoid, activation_fn=tanh, kernel_init=init, recurrent_kernel_init=init, "
        + "bias_init=zeros, dtype=None, param_dtype=float32, carry_init=None, promote_dtype=promote_dtype, keep_rngs=False, rngs, "
        + "kernel_metadata={}, recurrent_kernel_metadata={}, bias_metadata={}");

    private PyObject RecurrentInit => Call.Find("recurrent_kernel_init") ?? DefaultRecurrent;

    /// <summary>Sets the attributes that stand before the layers.</summary>
    public void SetAttributes()
    {
        var layer = Call.Layer;
        Call.Keep("in_features", "hidden_features", "gate_fn", "activation_fn");
        if (layer.Holds(LayerRules.StoresInitializers))
        {
            layer.Set(("kernel_init", Call["kernel_init"]), ("recurrent_kernel_init", RecurrentInit), ("bias_init", Call["bias_init"]));
        }

        Call.Keep("dtype", "param_dtype");
        CellCarry.SetEarly(Call);
        if (layer.Holds(LayerRules.KeepsPromotion))
        {
            Call.Keep("promote_dtype");
        }

        CellStreams.Set(layer, Call["keep_rngs"], Call["rngs"]);
    }

    /// <summary>A linear layer of the cell.</summary>
    /// <param name="gates">How many gates it computes.</param>
    /// <param name="recurrent">Whether it maps the hidden state rather than the input.</param>
    /// <param name="bias">Whether it has a bias.</param>
    public PyObject Dense(int gates, bool recurrent, bool bias)
    {
        var hidden = Call["hidden_features"];
        var outputs = gates == 1 ? hidden : Call.Layer.Py.Binary(BinaryOperator.Mul, PyInt.Of(gates), hidden);
        return Dense(Call, Call[recurrent ? "hidden_features" : "in_features"], outputs, recurrent, bias, RecurrentInit);
    }

    /// <summary>A linear layer of any cell.</summary>
    /// <param name="call">The constructor's call.</param>
    /// <param name="inputs">Features of its input.</param>
    /// <param name="outputs">Features of its output.</param>
    /// <param name="recurrent">Whether it maps the hidden state rather than the input.</param>
    /// <param name="bias">Whether it has a bias.</param>
    /// <param name="recurrentInit">The initialiser of recurrent kernels.</param>
    public static PyObject Dense(LayerCall call, PyObject inputs, PyObject outputs, bool recurrent, bool bias, PyObject recurrentInit)
    {
        var layer = call.Layer;
        var promotes = layer.Holds(LayerRules.KeepsPromotion);
        List<(string, PyObject)> named =
        [
            ("in_features", inputs), ("out_features", outputs), ("use_bias", PyBool.Of(bias)),
            ("kernel_init", recurrent ? recurrentInit : call["kernel_init"]),
            ("dtype", layer["dtype"]), ("param_dtype", layer["param_dtype"]), ("rngs", call["rngs"]),
        ];
        if (bias)
        {
            named.Add(("bias_init", call["bias_init"]));
        }

        if (promotes)
        {
            named.Add(("promote_dtype", layer["promote_dtype"]));
            named.Add(("kernel_metadata", call[recurrent ? "recurrent_kernel_metadata" : "kernel_metadata"]));
        }

        if (promotes && bias)
        {
            named.Add(("bias_metadata", call["bias_metadata"]));
        }

        return layer.Nnx.CallNamed("Linear", [], [.. named]);
    }
}

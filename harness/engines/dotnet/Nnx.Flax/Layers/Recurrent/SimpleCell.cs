using Nnx.Flax.Layers.Support;
using Nnx.Flax.Rules;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Flax.Layers.Recurrent;

/// <summary><c>nnx.SimpleCell</c>: an activation of the sum of two linear layers, with a residual on demand.</summary>
internal static class SimpleCell
{
    public static LayerSignature Signature { get; } = new(
        "self, in_features, hidden_features, *, dtype=float32, param_dtype=float32, carry_init=None, residual=False, activation_fn=tanh, "
        + "kernel_init=init, recurrent_kernel_init=init, bias_init=zeros, promote_dtype=promote_dtype, keep_rngs=True, rngs, "
        + "kernel_metadata={}, recurrent_kernel_metadata={}, bias_metadata={}");

    public static void Initialize(LayerCall call)
    {
        var layer = call.Layer;
        call.Keep("in_features", "hidden_features");
        layer.Set(("dtype", call.Find("dtype") ?? LayerDefaults.Of(layer.Py).Float32));
        call.Keep("param_dtype");
        CellCarry.SetEarly(call);
        call.Keep("residual", "activation_fn");
        if (layer.Holds(LayerRules.StoresInitializers))
        {
            call.Keep("kernel_init", "recurrent_kernel_init", "bias_init");
        }

        if (layer.Holds(LayerRules.KeepsPromotion))
        {
            call.Keep("promote_dtype");
        }

        CellStreams.Set(layer, call["keep_rngs"], call["rngs"], CellStreams.Deprecation);
        var (inputs, hidden, recurrentInit) = (call["in_features"], call["hidden_features"], call["recurrent_kernel_init"]);
        layer.Set(("dense_h", CellArguments.Dense(call, hidden, hidden, recurrent: true, bias: false, recurrentInit)));
        layer.Set(("dense_i", CellArguments.Dense(call, inputs, hidden, recurrent: false, bias: true, recurrentInit)));
        CellCarry.SetLate(call);
    }

    public static PyObject Apply(LayerCall call)
    {
        var layer = call.Layer;
        var carry = GateArithmetic.Combined(layer, "dense_i", call["inputs"], "dense_h", call["carry"]);
        if (layer.IsTrue("residual"))
        {
            carry = carry.Increase(call["carry"]);
        }

        var output = layer.Py.Call(layer["activation_fn"], carry);
        return new PyTuple(output, output);
    }
}

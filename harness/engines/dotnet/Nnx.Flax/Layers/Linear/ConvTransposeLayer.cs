using Nnx.Flax.Layers.Support;
using Nnx.Flax.Rules;
using Nnx.Python.Building;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Flax.Layers.Linear;

/// <summary><c>nnx.ConvTranspose</c>: transposed convolution.</summary>
internal static class ConvTransposeLayer
{
    private static readonly LayerSignature Init = new(
        "self, in_features, out_features, kernel_size, strides=None, *, padding='SAME', kernel_dilation=None, use_bias=True, mask=None, "
        + "dtype=None, param_dtype=float32, precision=None, kernel_init=init, bias_init=zeros, transpose_kernel=False, "
        + "promote_dtype=promote_dtype, preferred_element_type=None, rngs, kernel_metadata={}, bias_metadata={}");

    public static NativeClass Class { get; } = LayerClass.Make("ConvTranspose", "flax.nnx.nn.linear", static members => members
        .Constructor(Init, Initialize)
        .Forward("self, inputs", Apply));

    private static void Initialize(LayerCall call)
    {
        var layer = call.Layer;
        var kernelSize = ConvSupport.KernelSize(layer.Py, call["kernel_size"]);
        layer.Set(("kernel_size", kernelSize));
        call.Keep("in_features", "out_features", "strides", "padding", "kernel_dilation", "use_bias", "mask", "dtype", "param_dtype", "precision");
        LinearParams.KeepInitializers(call);
        call.Keep("transpose_kernel");
        LinearParams.KeepPromotion(call);
        var (first, second) = (call["in_features"], call["out_features"]);
        var kernelShape = new PyTuple(call.IsTrue("transpose_kernel") ? [.. kernelSize, second, first] : [.. kernelSize, first, second]);
        layer.Set(("kernel_shape", kernelShape));
        LinearParams.SetKernel(call, kernelShape);
        LinearParams.SetBias(call, new PyTuple(second), call.IsTrue("use_bias"), layer.MissingData);
    }

    private static PyObject Apply(LayerCall call)
    {
        var layer = call.Layer;
        var py = layer.Py;
        var spatial = (int)py.Length(layer["kernel_size"]);
        var batch = ConvBatch.Flatten(layer, call["inputs"], spatial);
        var strides = ConvSupport.Broadcast(py, layer["strides"], spatial);
        var dilation = ConvSupport.Broadcast(py, layer["kernel_dilation"], spatial);
        var kernel = ConvSupport.MaskedKernel(layer);
        var padding = ConvSupport.Padding(py, layer["padding"], spatial);
        var circular = layer["padding"] is PyStr { Value: "CIRCULAR" };
        var values = LinearParams.Promote(layer, batch.Inputs, kernel, layer.OptionalValueOf("bias"));
        List<(string, PyObject)> options =
        [
            ("rhs_dilation", dilation), ("transpose_kernel", layer["transpose_kernel"]), ("precision", layer["precision"]),
        ];
        if (layer.Holds(LayerRules.PreferredElementType))
        {
            options.Add(("preferred_element_type", layer["preferred_element_type"]));
        }

        var result = layer.Term(layer.Lax.CallNamed(
            "conv_transpose", [values[0], values[1], strides, circular ? new PyStr("VALID") : padding], [.. options]));
        if (circular)
        {
            result = layer.Term(CircularOverlap.Fold(layer, values[0], strides, result));
        }

        if (layer.IsTrue("use_bias"))
        {
            result = layer.Term(LinearParams.AddBias(layer, result, values[2]));
        }

        return batch.Restore(layer, result);
    }
}

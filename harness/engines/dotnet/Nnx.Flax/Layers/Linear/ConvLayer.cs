using Nnx.Flax.Layers.Support;
using Nnx.Flax.Rules;
using Nnx.Python.Building;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Flax.Layers.Linear;

/// <summary><c>nnx.Conv</c>: convolution over any number of spatial dimensions.</summary>
internal static class ConvLayer
{
    private static readonly LayerSignature Init = new(
        "self, in_features, out_features, kernel_size, strides=1, *, padding='SAME', input_dilation=1, kernel_dilation=1, "
        + "feature_group_count=1, use_bias=True, mask=None, dtype=None, param_dtype=float32, precision=None, kernel_init=init, "
        + "bias_init=zeros, conv_general_dilated=conv_general_dilated, promote_dtype=promote_dtype, preferred_element_type=None, rngs, "
        + "kernel_metadata={}, bias_metadata={}");

    public static NativeClass Class { get; } = LayerClass.Make("Conv", "flax.nnx.nn.linear", static members => members
        .Constructor(Init, Initialize)
        .Forward("self, inputs, out_sharding=None", Apply));

    private static void Initialize(LayerCall call)
    {
        var layer = call.Layer;
        var kernelSize = ConvSupport.KernelSize(layer.Py, call["kernel_size"]);
        var inputs = layer.Term(call["in_features"]).FloorDiv(layer.Term(call["feature_group_count"]));
        var kernelShape = new PyTuple([.. kernelSize, inputs, call["out_features"]]);
        var key = layer.Key(call["rngs"], "params");
        layer.Set(("kernel_shape", kernelShape));
        layer.Set(("kernel", layer.Param(layer.Py.Call(call["kernel_init"], key, kernelShape, call["param_dtype"]), call["kernel_metadata"])));
        LinearParams.SetBias(call, new PyTuple(call["out_features"]), call.IsTrue("use_bias"));
        call.Keep("in_features", "out_features");
        layer.Set(("kernel_size", kernelSize));
        call.Keep("strides", "padding", "input_dilation", "kernel_dilation", "feature_group_count", "use_bias", "mask", "dtype",
            "param_dtype", "precision");
        LinearParams.KeepInitializers(call);
        call.Keep("conv_general_dilated");
        LinearParams.KeepPromotion(call);
    }

    private static PyObject Apply(LayerCall call)
    {
        var layer = call.Layer;
        var py = layer.Py;
        var kernelSize = layer["kernel_size"] as PyTuple ?? throw new PyRaise(new PyBaseException(ExceptionTypes.AssertionError));
        var batch = ConvBatch.Flatten(layer, call["inputs"], kernelSize.Count);
        var inputs = batch.Inputs;
        var strides = ConvSupport.Broadcast(py, layer["strides"], kernelSize.Count);
        var inputDilation = ConvSupport.Broadcast(py, layer["input_dilation"], kernelSize.Count);
        var kernelDilation = ConvSupport.Broadcast(py, layer["kernel_dilation"], kernelSize.Count);
        var padding = ConvSupport.Padding(py, layer["padding"], kernelSize.Count);
        if (ConvPadding.Explicit(layer, padding, kernelSize, kernelDilation) is { } pad)
        {
            inputs = layer.Numpy.CallNamed("pad", [inputs, pad.Widths], pad.Mode is { } mode ? [("mode", new PyStr(mode))] : []);
            padding = new PyStr("VALID");
        }

        var dimensionNumbers = ConvSupport.DimensionNumbers(layer, Shapes.Rank(py, inputs));
        if (py.IsTrue(py.Binary(BinaryOperator.Mod, layer["in_features"], layer["feature_group_count"])))
        {
            throw new PyRaise(new PyBaseException(ExceptionTypes.AssertionError));
        }

        var kernel = ConvSupport.MaskedKernel(layer);
        var values = LinearParams.Promote(layer, inputs, kernel, layer.OptionalValueOf("bias"));
        (string, PyObject)[] options =
        [
            ("lhs_dilation", inputDilation), ("rhs_dilation", kernelDilation), ("dimension_numbers", dimensionNumbers),
            ("feature_group_count", layer["feature_group_count"]), .. LinearParams.ProductOptions(call, LayerRules.ConvHandsOutSharding),
        ];
        var result = layer.Term(py.Call(
            layer["conv_general_dilated"], Arguments.Of([values[0], values[1], strides, padding], options)));
        if (layer.IsTrue("use_bias"))
        {
            result = result.Increase(ConvSupport.Leading(layer, values[2], Shapes.Rank(py, result)));
        }

        return batch.Restore(layer, result);
    }
}

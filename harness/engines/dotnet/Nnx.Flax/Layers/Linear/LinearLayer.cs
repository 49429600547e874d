using Nnx.Flax.Layers.Support;
using Nnx.Flax.Rules;
using Nnx.Python.Building;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Flax.Layers.Linear;

/// <summary><c>nnx.Linear</c>: the last dimension times a kernel, plus a bias.</summary>
internal static class LinearLayer
{
    private static readonly LayerSignature Init = new(
        "self, in_features, out_features, *, use_bias=True, dtype=None, param_dtype=float32, precision=None, kernel_init=init, "
        + "bias_init=zeros, dot_general=dot_general, promote_dtype=promote_dtype, preferred_element_type=None, rngs, "
        + "kernel_metadata={}, bias_metadata={}");

    public static NativeClass Class { get; } = LayerClass.Make("Linear", "flax.nnx.nn.linear", static members => members
        .Constructor(Init, Initialize)
        .Forward("self, inputs, out_sharding=None", Apply));

    private static void Initialize(LayerCall call)
    {
        var layer = call.Layer;
        LinearParams.SetKernel(call, new PyTuple(call["in_features"], call["out_features"]));
        LinearParams.SetBias(call, new PyTuple(call["out_features"]), call.IsTrue("use_bias"));
        call.Keep("in_features", "out_features", "use_bias", "dtype", "param_dtype", "precision");
        LinearParams.KeepInitializers(call);
        call.Keep("dot_general");
        LinearParams.KeepPromotion(call);
    }

    private static PyObject Apply(LayerCall call)
    {
        var layer = call.Layer;
        var py = layer.Py;
        var values = LinearParams.Promote(layer, call["inputs"], layer.ValueOf("kernel"), layer.OptionalValueOf("bias"));
        var rank = Shapes.Rank(py, values[0]);
        var contracted = new PyTuple(Shapes.Tuple(rank - 1), Shapes.Tuple(0));
        var product = py.Call(layer["dot_general"], Arguments.Of(
            [values[0], values[1], new PyTuple(contracted, new PyTuple(PyTuple.Empty, PyTuple.Empty))],
            LinearParams.ProductOptions(call, LayerRules.HandsOutSharding)));
        var bias = values[2];
        if (layer.IsTrue("use_bias") != bias is not PyNone)
        {
            throw new PyRaise(new PyBaseException(ExceptionTypes.AssertionError));
        }

        return bias is PyNone ? product : LinearParams.AddBias(layer, product, bias);
    }
}

using Nnx.Flax.Layers.Support;
using Nnx.Flax.Rules;
using Nnx.Python.Building;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Flax.Layers.Activations;

/// <summary><c>nnx.PReLU</c>: below zero a slope that is learned.</summary>
internal static class PReluLayer
{
    private static readonly LayerSignature Init = new(
        "self, negative_slope_init=0.01, *, dtype=None, param_dtype=float32, promote_dtype=promote_dtype, negative_slope_metadata={}");

    public static NativeClass Class { get; } = LayerClass.Make("PReLU", "flax.nnx.nn.activations", static members => members
        .Constructor(Init, Initialize)
        .Forward("self, inputs", Apply));

    private static void Initialize(LayerCall call)
    {
        var layer = call.Layer;
        var slope = layer.Numpy.CallNamed("asarray", [call["negative_slope_init"]], ("dtype", call["param_dtype"]));
        layer.Set(("negative_slope", layer.Param(slope, call["negative_slope_metadata"])));
        if (layer.Holds(LayerRules.KeepsPromotion))
        {
            call.Keep("dtype", "param_dtype", "promote_dtype");
        }
        else
        {
            call.Keep("param_dtype");
        }
    }

    private static PyObject Apply(LayerCall call)
    {
        var layer = call.Layer;
        var py = layer.Py;
        var inputs = call["inputs"];
        var slope = layer.ValueOf("negative_slope");
        if (layer.Holds(LayerRules.KeepsPromotion) && layer["dtype"] is not PyNone)
        {
            var values = DtypePromotion.ByLayer(layer, keepsFunction: true, inputs, slope);
            (inputs, slope) = (values[0], values[1]);
        }
        else
        {
            slope = layer.Numpy.Call("asarray", slope, py.GetAttribute(inputs, "dtype"));
        }

        var isPositive = py.Compare(CompareOperator.Ge, inputs, PyInt.Of(0));
        return layer.Numpy.Call("where", isPositive, inputs, layer.Term(slope) * layer.Term(inputs));
    }
}

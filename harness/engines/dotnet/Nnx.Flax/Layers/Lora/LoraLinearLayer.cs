using Nnx.Flax.Layers.Linear;
using Nnx.Flax.Layers.Support;
using Nnx.Flax.Rules;
using Nnx.Python.Building;
using Nnx.Python.Calls;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Flax.Layers.Lora;

/// <summary><c>nnx.LoRALinear</c>: a linear layer with an <c>nnx.LoRA</c> beside it.</summary>
internal static class LoraLinearLayer
{
    private static readonly LayerSignature Init = new(
        "self, in_features, out_features, *, lora_rank, lora_dtype=None, lora_param_dtype=float32, lora_kernel_init=init, "
        + "a_initializer=init, b_initializer=zeros, lora_param_type=LoRAParam, lora_promote_dtype=promote_dtype, rngs, a_metadata={}, "
        + "b_metadata={}, **kwargs");

    public static NativeClass Class { get; } = LayerClass.Make("LoRALinear", LoraClasses.Module, LinearLayer.Class, static members => members
        .Constructor(Init, Initialize)
        .Forward("self, x, out_sharding=None", Apply));

    private static void Initialize(LayerCall call)
    {
        var layer = call.Layer;
        var py = layer.Py;
        var options = new PyDict();
        options.Store("rngs", call["rngs"]);
        options.Update(py, (PyDict)call["kwargs"]);
        py.Call(Inherited(layer, "__init__"), Arguments.Of(py, [layer.Self, call["in_features"], call["out_features"]], options));
        List<(string, PyObject)> named =
        [
            ("dtype", call["lora_dtype"]), ("param_dtype", call["lora_param_dtype"]), ("lora_param_type", call["lora_param_type"]),
            ("rngs", call["rngs"]),
        ];
        named.AddRange(layer.Holds(LayerRules.LoraSharesInitializer)
            ? [("kernel_init", call["lora_kernel_init"])]
            : [("a_initializer", call["a_initializer"]), ("b_initializer", call["b_initializer"])]);
        if (layer.Holds(LayerRules.KeepsPromotion))
        {
            named.AddRange(
                [("promote_dtype", call["lora_promote_dtype"]), ("a_metadata", call["a_metadata"]), ("b_metadata", call["b_metadata"])]);
        }

        layer.Set(("lora", layer.Nnx.CallNamed("LoRA", [call["in_features"], call["lora_rank"], call["out_features"]], [.. named])));
    }

    private static PyObject Apply(LayerCall call)
    {
        var layer = call.Layer;
        (string, PyObject)[] sharding = layer.Holds(LayerRules.HandsOutSharding) ? [("out_sharding", call["out_sharding"])] : [];
        var result = layer.Py.Call(Inherited(layer, "__call__"), Arguments.Of([layer.Self, call["x"]], sharding));
        return layer.Term(result).Increase(layer.Py.Call(layer["lora"], call["x"]));
    }

    private static PyObject Inherited(Layer layer, string name) => layer.Py.GetAttribute(layer.Py.TypeOf(LinearLayer.Class), name);
}

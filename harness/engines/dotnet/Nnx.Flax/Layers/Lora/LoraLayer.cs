using Nnx.Flax.Layers.Support;
using Nnx.Flax.Rules;
using Nnx.Python.Building;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Flax.Layers.Lora;

/// <summary><c>nnx.LoRA</c>: a product of two thin matrices, beside another module where there is one.</summary>
internal static class LoraLayer
{
    private static readonly LayerSignature Init = new(
        "self, in_features, lora_rank, out_features, *, base_module=None, dtype=None, param_dtype=float32, kernel_init=init, "
        + "a_initializer=init, b_initializer=zeros, lora_param_type=LoRAParam, promote_dtype=promote_dtype, rngs, a_metadata={}, "
        + "b_metadata={}");

    public static NativeClass Class { get; } = LayerClass.Make("LoRA", LoraClasses.Module, static members => members
        .Constructor(Init, Initialize)
        .Forward("self, x, **kwargs", Apply));

    private static void Initialize(LayerCall call)
    {
        call.Keep("in_features", "out_features", "dtype", "param_dtype", "lora_param_type", "base_module");
        if (call.Layer.Holds(LayerRules.KeepsPromotion))
        {
            call.Keep("promote_dtype");
        }

        var shared = call.Layer.Holds(LayerRules.LoraSharesInitializer);
        SetMatrix(call, "a", shared, call["in_features"], call["lora_rank"]);
        SetMatrix(call, "b", shared, call["lora_rank"], call["out_features"]);
    }

    private static void SetMatrix(LayerCall call, string name, bool shared, PyObject rows, PyObject columns)
    {
        var layer = call.Layer;
        var initializer = call[shared ? "kernel_init" : $"{name}_initializer"];
        var value = layer.Py.Call(initializer, layer.Key(call["rngs"], "params"), new PyTuple(rows, columns), call["param_dtype"]);
        layer.Set(($"lora_{name}", layer.Variable(call["lora_param_type"], value, call[$"{name}_metadata"])));
    }

    private static PyObject Apply(LayerCall call)
    {
        var layer = call.Layer;
        var py = layer.Py;
        var x = call["x"];
        var (a, b) = (layer["lora_a"], layer["lora_b"]);
        if (layer.Holds(LayerRules.LoraPromotes))
        {
            var read = DtypePromotion.ByLayer(layer, layer.Holds(LayerRules.KeepsPromotion), x, layer.Read(a), layer.Read(b));
            (x, a, b) = (read[0], read[1], read[2]);
        }

        var result = layer.Term(x).MatMul(layer.Term(a)).MatMul(layer.Term(b));
        var baseModule = layer["base_module"];
        if (baseModule is PyNone)
        {
            return result;
        }

        return Interpreter.IsCallable(baseModule)
            ? result.Increase(py.Call(baseModule, Arguments.Of(py, [x], call["kwargs"])))
            : throw PyError.Value("`self.base_module` must be callable.");
    }
}

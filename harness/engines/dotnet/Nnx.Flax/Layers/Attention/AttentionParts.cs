using Nnx.Flax.Layers.Support;
using Nnx.Flax.Rules;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Flax.Layers.Attention;

/// <summary>The layers inside an attention.</summary>
internal static class AttentionParts
{
    /// <summary>Makes <c>query</c>, <c>key</c>, <c>value</c>, <c>query_ln</c>, <c>key_ln</c> and <c>out</c>, in this order.</summary>
    public static void Set(LayerCall call)
    {
        var layer = call.Layer;
        var keyFeatures = layer[layer.Holds(LayerRules.AttentionKeyFeatures) ? "in_kv_features" : "in_features"];
        var keyHeads = layer[layer.Holds(LayerRules.AttentionKeyHeads) ? "num_kv_heads" : "num_heads"];
        layer.Set(("query", Projection(call, layer["in_features"], layer["num_heads"])));
        layer.Set(("key", Projection(call, keyFeatures, keyHeads)));
        layer.Set(("value", Projection(call, keyFeatures, keyHeads)));
        foreach (var name in (ReadOnlySpan<string>)["query_ln", "key_ln"])
        {
            layer.Set((name, layer.IsTrue("normalize_qk") ? Norm(call, name) : layer.MissingData()));
        }

        layer.Set(("out", Output(call)));
    }

    private static PyObject Projection(LayerCall call, PyObject features, PyObject heads)
    {
        var layer = call.Layer;
        return layer.Nnx.CallNamed("LinearGeneral", [features], [
            ("out_features", new PyTuple(heads, layer["head_dim"])), .. Shared(call, "qkv"), ("kernel_init", call["kernel_init"]),
            ("bias_init", call["bias_init"]), .. Metadata(call, call["kernel_metadata"], call["bias_metadata"])]);
    }

    private static PyObject Norm(LayerCall call, string name)
    {
        var layer = call.Layer;
        (string, PyObject)[] added = layer.Holds(LayerRules.KeepsPromotion)
            ? [("promote_dtype", layer["ln_promote_dtype"]), ("scale_metadata", call[$"{name}_scale_metadata"])]
            : [];
        return layer.Nnx.CallNamed("LayerNorm", [layer["head_dim"]], [
            ("use_bias", PyBool.False), ("dtype", layer["dtype"]), ("param_dtype", layer["param_dtype"]), ("rngs", call["rngs"]), .. added]);
    }

    private static PyObject Output(LayerCall call)
    {
        var layer = call.Layer;
        return layer.Nnx.CallNamed("LinearGeneral", [], [
            ("in_features", new PyTuple(layer["num_heads"], layer["head_dim"])), ("out_features", layer["out_features"]),
            ("axis", Shapes.Tuple(-2, -1)), .. Shared(call, "out"),
            ("kernel_init", Either(call, "out_kernel_init", "kernel_init")), ("bias_init", Either(call, "out_bias_init", "bias_init")),
            .. Metadata(call, Either(call, "out_kernel_metadata", "kernel_metadata"), Either(call, "out_bias_metadata", "bias_metadata"))]);
    }

    private static (string Name, PyObject Value)[] Shared(LayerCall call, string prefix)
    {
        var layer = call.Layer;
        return
        [
            ("dtype", layer["dtype"]), ("param_dtype", layer["param_dtype"]), ("use_bias", layer["use_bias"]),
            ("precision", layer["precision"]), ("dot_general", layer[$"{prefix}_dot_general"]),
            ("dot_general_cls", layer[$"{prefix}_dot_general_cls"]), ("rngs", call["rngs"]),
            .. layer.Holds(LayerRules.KeepsPromotion) ? [("promote_dtype", layer[$"{prefix}_promote_dtype"])] : Array.Empty<(string, PyObject)>(),
        ];
    }

    private static (string Name, PyObject Value)[] Metadata(LayerCall call, PyObject kernel, PyObject bias) =>
        call.Layer.Holds(LayerRules.KeepsPromotion) ? [("kernel_metadata", kernel), ("bias_metadata", bias)] : [];

    private static PyObject Either(LayerCall call, string name, string otherwise) => call.IsTrue(name) ? call[name] : call[otherwise];
}

using Nnx.Flax.Layers.Support;
using Nnx.Flax.Rules;
using Nnx.Python.Building;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Flax.Layers.Attention;

/// <summary><c>nnx.MultiHeadAttention</c>: linear maps to heads of queries, keys and values, attention, and a linear map back.</summary>
internal static class MultiHeadAttentionLayer
{
    private static readonly LayerSignature Init = new(
        "self, num_heads, in_features, qkv_features=None, out_features=None, num_kv_heads=None, in_kv_features=None, *, dtype=None, "
        + "param_dtype=float32, broadcast_dropout=True, dropout_rate=0.0, deterministic=None, precision=None, kernel_init=init, "
        + "out_kernel_init=None, bias_init=zeros, out_bias_init=None, use_bias=True, attention_fn=dot_product_attention, decode=None, "
        + "normalize_qk=False, qkv_promote_dtype=promote_dtype, out_promote_dtype=promote_dtype, ln_promote_dtype=promote_dtype, "
        + "qkv_dot_general=None, out_dot_general=None, qkv_dot_general_cls=None, out_dot_general_cls=None, rngs, keep_rngs=True, "
        + "kernel_metadata={}, out_kernel_metadata={}, bias_metadata={}, out_bias_metadata={}, query_ln_scale_metadata={}, "
        + "key_ln_scale_metadata={}");

    public static NativeClass Class { get; } = LayerClass.Make("MultiHeadAttention", "flax.nnx.nn.attention", static members => members
        .Constructor(Init, Initialize)
        .Forward(AttentionCall.Signature, static call => new AttentionCall(call).Run())
        .LayerMethod("init_cache", "self, input_shape, dtype=float32", static call => AttentionCache.Initialize(
            call.Layer, [.. call.Layer.Py.Iterate(call["input_shape"]).SkipLast(1)], call.Find("dtype") ?? LayerDefaults.Of(call.Layer.Py).Float32))
        .LayerMethod("set_mode", AttentionCache.ViewSignature, AttentionCache.SetView)
        .LayerMethod("set_view", AttentionCache.ViewSignature, AttentionCache.SetView));

    private static void Initialize(LayerCall call)
    {
        var layer = call.Layer;
        call.Keep("num_heads", "in_features");
        KeepOr(call, "qkv_features", "in_features");
        KeepOr(call, "out_features", "in_features");
        if (layer.Holds(LayerRules.AttentionKeyFeatures))
        {
            KeepOr(call, "in_kv_features", "in_features");
        }

        if (layer.Holds(LayerRules.AttentionKeyHeads))
        {
            KeepOr(call, "num_kv_heads", "num_heads");
            RefuseRemainder(layer, "num_heads", "num_kv_heads", static (n, k) => $"num_heads ({n}) must be divisible by num_kv_heads ({k}).");
        }

        KeepSettings(call);
        RefuseRemainder(layer, "qkv_features", "num_heads", static (f, n) =>
            $"Memory dimension ({f}) must be divisible by 'num_heads' heads ({n}).");
        layer.Set(("head_dim", layer.Term(layer["qkv_features"]).FloorDiv(layer.Term(layer["num_heads"]))));
        AttentionParts.Set(call);
        SetRngs(call);
        layer.Set(("cached_key", layer.MissingData()), ("cached_value", layer.MissingData()), ("cache_index", layer.MissingData()));
    }

    private static void KeepSettings(LayerCall call)
    {
        call.Keep("dtype", "param_dtype", "broadcast_dropout", "dropout_rate", "deterministic", "precision");
        if (call.Layer.Holds(LayerRules.StoresInitializers))
        {
            call.Keep("kernel_init", "out_kernel_init", "bias_init", "out_bias_init");
        }

        call.Keep("use_bias", "attention_fn", "decode", "normalize_qk");
        if (call.Layer.Holds(LayerRules.KeepsPromotion))
        {
            call.Keep("qkv_promote_dtype", "out_promote_dtype", "ln_promote_dtype");
        }

        call.Keep("qkv_dot_general", "out_dot_general", "qkv_dot_general_cls", "out_dot_general_cls");
    }

    private static void KeepOr(LayerCall call, string name, string otherwise) =>
        call.Layer.Set((name, call.OrNull(name) ?? call[otherwise]));

    private static void RefuseRemainder(Layer layer, string many, string few, Func<string, string, string> message)
    {
        var py = layer.Py;
        if (py.IsTrue(layer.Term(layer[many]) % layer.Term(layer[few])))
        {
            throw PyError.Value(message(py.Str(layer[many]), py.Str(layer[few])));
        }
    }

    private static void SetRngs(LayerCall call)
    {
        var layer = call.Layer;
        var py = layer.Py;
        var keeps = call.IsTrue("keep_rngs") && py.IsTrue(py.Compare(CompareOperator.Gt, call["dropout_rate"], PyInt.Of(0)));
        layer.Set(("rngs", !keeps ? PyNone.Value
            : layer.Holds(LayerRules.DropoutKeepsRngs) ? call["rngs"]
            : py.CallMethod(py.GetAttribute(call["rngs"], "dropout"), "fork")));
    }
}

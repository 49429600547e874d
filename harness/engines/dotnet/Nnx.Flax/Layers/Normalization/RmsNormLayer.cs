using Nnx.Flax.Layers.Support;
using Nnx.Python.Building;
using Nnx.Python.Objects;

namespace Nnx.Flax.Layers.Normalization;

/// <summary><c>nnx.RMSNorm</c>: each example over the root of its mean square.</summary>
internal static class RmsNormLayer
{
    private static readonly LayerSignature Init = new(
        "self, num_features, *, epsilon=1e-06, dtype=None, param_dtype=float32, use_scale=True, scale_init=ones, reduction_axes=-1, "
        + "feature_axes=-1, axis_name=None, axis_index_groups=None, use_fast_variance=True, promote_dtype=promote_dtype, rngs, "
        + "scale_metadata={}");

    public static NativeClass Class { get; } = LayerClass.Make("RMSNorm", "flax.nnx.nn.normalization", static members => members
        .Constructor(Init, Initialize)
        .Forward("self, x, mask=None", Apply));

    private static void Initialize(LayerCall call)
    {
        NormParams.Set(call, "scale");
        call.Keep("num_features", "epsilon", "dtype", "param_dtype", "use_scale");
        NormParams.KeepInitializers(call, "scale_init");
        call.Keep("reduction_axes", "feature_axes");
        NormParams.KeepStatistics(call);
    }

    private static PyObject Apply(LayerCall call)
    {
        var layer = call.Layer;
        var (x, affine) = NormParams.Promote(layer, call["x"], hasBias: false);
        var (mean, variance) = new Statistics(layer, call["mask"]).Of(x, layer["reduction_axes"], useMean: false);
        var (scale, bias) = affine();
        return new Normalizing(layer, layer["reduction_axes"], layer["feature_axes"]).Apply(x, mean, variance, scale, bias);
    }
}

using Nnx.Flax.Layers.Support;
using Nnx.Python.Building;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Flax.Layers.Normalization;

/// <summary><c>nnx.InstanceNorm</c>: statistics of each channel of each example.</summary>
internal static class InstanceNormLayer
{
    private static readonly LayerSignature Init = new(
        "self, num_features, *, epsilon=1e-06, dtype=None, param_dtype=float32, use_bias=True, use_scale=True, bias_init=zeros, "
        + "scale_init=ones, feature_axes=-1, axis_name=None, axis_index_groups=None, use_fast_variance=True, "
        + "promote_dtype=promote_dtype, rngs, bias_metadata={}, scale_metadata={}");

    public static NativeClass Class { get; } = LayerClass.Make("InstanceNorm", "flax.nnx.nn.normalization", static members => members
        .Constructor(Init, Initialize)
        .Forward("self, x, *, mask=None", Apply));

    private static void Initialize(LayerCall call)
    {
        NormParams.Set(call, "scale", static () => PyNone.Value);
        NormParams.Set(call, "bias", static () => PyNone.Value);
        call.Keep("num_features", "epsilon", "dtype", "param_dtype", "use_bias", "use_scale");
        NormParams.KeepInitializers(call, "bias_init", "scale_init");
        call.Keep("feature_axes");
        NormParams.KeepStatistics(call);
    }

    private static PyObject Apply(LayerCall call)
    {
        var layer = call.Layer;
        var rank = Shapes.Rank(layer.Py, call["x"]);
        var features = Shapes.Axes(layer.Py, rank, layer["feature_axes"]);
        if (features.Contains(0))
        {
            throw PyError.Value("The channel axes cannot include the leading dimension as this is assumed to be the batch axis.");
        }

        var reduced = Shapes.Tuple(Enumerable.Range(1, Math.Max(0, rank - 1)).Except(features));
        var (x, affine) = NormParams.Promote(layer, call["x"], hasBias: true);
        var (mean, variance) = new Statistics(layer, call["mask"]).Of(x, reduced);
        var (scale, bias) = affine();
        return new Normalizing(layer, reduced, Shapes.Tuple(features)).Apply(x, mean, variance, scale, bias);
    }
}

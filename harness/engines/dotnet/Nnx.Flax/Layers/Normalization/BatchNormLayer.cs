using Nnx.Flax.Layers.Support;
using Nnx.Flax.Rules;
using Nnx.Flax.Variables;
using Nnx.Python.Building;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Flax.Layers.Normalization;

/// <summary><c>nnx.BatchNorm</c>: statistics of the batch while training, kept ones afterwards.</summary>
internal static class BatchNormLayer
{
    private static readonly LayerSignature Init = new(
        "self, num_features, *, use_running_average=False, axis=-1, momentum=0.99, epsilon=1e-05, dtype=None, param_dtype=float32, "
        + "use_bias=True, use_scale=True, bias_init=zeros, scale_init=ones, axis_name=None, axis_index_groups=None, "
        + "use_fast_variance=True, promote_dtype=promote_dtype, rngs, bias_metadata={}, scale_metadata={}");

    public static NativeClass Class { get; } = LayerClass.Make("BatchNorm", "flax.nnx.nn.normalization", static members => members
        .Constructor(Init, Initialize)
        .Forward("self, x, use_running_average=None, *, mask=None", Apply)
        .LayerMethod("set_mode", "self, use_running_average=None, **kwargs", SetView)
        .LayerMethod("set_view", "self, use_running_average=None, **kwargs", SetView));

    private static void Initialize(LayerCall call)
    {
        var layer = call.Layer;
        var numpy = layer.Numpy;
        var shape = new PyTuple(call["num_features"]);
        var statistic = layer.Py.TypeOf(VariableClasses.BatchStat);
        layer.Set(("mean", layer.Variable(statistic, numpy.Call("zeros", shape, numpy.Get("float32")))));
        layer.Set(("var", layer.Variable(statistic, numpy.Call("ones", shape, numpy.Get("float32")))));
        NormParams.Set(call, "scale");
        NormParams.Set(call, "bias");
        call.Keep("num_features", "use_running_average", "axis", "momentum", "epsilon", "dtype", "param_dtype", "use_bias", "use_scale");
        NormParams.KeepInitializers(call, "bias_init", "scale_init");
        NormParams.KeepStatistics(call);
    }

    private static PyObject Apply(LayerCall call)
    {
        var layer = call.Layer;
        var py = layer.Py;
        var x = call["x"];
        var averaged = py.IsTrue(LayerAdvice.FirstOf(LayerAdvice.BatchNorm(layer), call["use_running_average"], layer["use_running_average"]));
        var rank = Shapes.Rank(py, x);
        var featureAxes = Shapes.Axes(py, rank, layer["axis"]);
        var reductionAxes = Shapes.Tuple(Enumerable.Range(0, rank).Except(featureAxes));
        var promotes = layer.Holds(LayerRules.NormsPromote);
        PyObject? mean = null, variance = null, scale = null, bias = null;
        if (promotes)
        {
            scale = Affine(layer, "scale");
            bias = Affine(layer, "bias");
            var values = DtypePromotion.ByLayer(layer, keepsFunction: true, x, layer.ValueOf("mean"), layer.ValueOf("var"), scale, bias);
            (x, mean, variance, scale, bias) = (values[0], values[1], values[2], values[3], values[4]);
        }

        if (!averaged)
        {
            (mean, variance) = new Statistics(layer, call["mask"]).Of(x, reductionAxes);
            RunningStatistics.Update(layer, mean, variance);
        }
        else if (!promotes)
        {
            (mean, variance) = (layer.ValueOf("mean"), layer.ValueOf("var"));
        }

        return new Normalizing(layer, reductionAxes, Shapes.Tuple(featureAxes)).Apply(
            x, mean!, variance!, scale ?? layer.TrueValueOf("scale"), bias ?? layer.TrueValueOf("bias"));
    }

    private static PyObject Affine(Layer layer, string name) =>
        layer.Holds(LayerRules.BatchNormAsksForNone) ? layer.OptionalValueOf(name) : layer.TrueValueOf(name);

    private static PyObject SetView(LayerCall call)
    {
        if (call.OrNull("use_running_average") is { } setting)
        {
            call.Layer.Set(("use_running_average", setting));
        }

        return call.Layer.Holds(LayerRules.ViewsReturnRest) ? call["kwargs"] : PyNone.Value;
    }
}

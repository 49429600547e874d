using Nnx.Flax.Layers.Support;
using Nnx.Python.Building;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Flax.Layers.Normalization;

/// <summary><c>nnx.GroupNorm</c>: statistics of groups of features.</summary>
internal static class GroupNormLayer
{
    private static readonly LayerSignature Init = new(
        "self, num_features, num_groups=32, group_size=None, *, epsilon=1e-06, dtype=None, param_dtype=float32, use_bias=True, "
        + "use_scale=True, bias_init=zeros, scale_init=ones, reduction_axes=None, axis_name=None, axis_index_groups=None, "
        + "use_fast_variance=True, promote_dtype=promote_dtype, rngs, bias_metadata={}, scale_metadata={}");

    public static NativeClass Class { get; } = LayerClass.Make("GroupNorm", "flax.nnx.nn.normalization", static members => members
        .Constructor(Init, Initialize)
        .Forward("self, x, *, mask=None", Apply));

    private static void Initialize(LayerCall call)
    {
        var layer = call.Layer;
        layer.Set(("feature_axis", PyInt.Of(-1)));
        var (groups, size) = Groups(call);
        layer.Set(("num_groups", groups), ("group_size", size));
        NormParams.Set(call, "scale");
        NormParams.Set(call, "bias");
        call.Keep("epsilon", "dtype", "param_dtype", "use_bias", "use_scale");
        NormParams.KeepInitializers(call, "bias_init", "scale_init");
        call.Keep("reduction_axes");
        NormParams.KeepStatistics(call);
    }

    private static (PyObject Groups, PyObject Size) Groups(LayerCall call)
    {
        var layer = call.Layer;
        var py = layer.Py;
        var features = layer.Term(call["num_features"]);
        var groups = call["num_groups"];
        var size = call["group_size"];
        if (groups is PyNone == size is PyNone)
        {
            throw PyError.Value("Either `num_groups` or `group_size` should be specified. If `group_size` is to be specified, "
                + "pass `num_groups=None` as argument to override the default `num_groups` value of 32.");
        }

        if (size is not PyNone)
        {
            return py.IsTrue(features % layer.Term(size))
                ? throw PyError.Value($"Number of features ({py.Str(features)}) is not multiple of the group size ({py.Str(size)}).")
                : (features.FloorDiv(layer.Term(size)), size);
        }

        return groups is not PyInt { Value.Sign: > 0 } || py.IsTrue(features % layer.Term(groups))
            ? throw PyError.Value($"Number of groups ({py.Str(groups)}) does not divide the number of channels ({py.Str(features)}).")
            : (groups, features.FloorDiv(layer.Term(groups)));
    }

    private static PyObject Apply(LayerCall call)
    {
        var layer = call.Layer;
        var py = layer.Py;
        var rank = Shapes.Rank(py, call["x"]);
        var given = layer["reduction_axes"] is not PyNone and var own ? own : Shapes.Tuple([.. Enumerable.Range(1, Math.Max(0, rank - 2)), -1]);
        var axes = Shapes.Axes(py, rank, given)[..^1];
        var mask = call["mask"] is PyNone ? PyNone.Value : Grouped(layer, call["mask"]);
        var grouped = Grouping(layer, call["x"]);
        var (x, affine) = NormParams.Promote(layer, call["x"], hasBias: true);
        var (mean, variance) = new Statistics(layer, mask).Of(py.CallMethod(x, "reshape", grouped), Shapes.Tuple([.. axes, -1]));
        var (scale, bias) = affine();
        return new Normalizing(layer, Shapes.Tuple(axes), new PyTuple(layer["feature_axis"])).Apply(
            x, Repeated(layer, mean), Repeated(layer, variance), scale, bias);
    }

    private static PyTuple Grouping(Layer layer, PyObject array) =>
        new([.. Shapes.Of(layer.Py, array)[..^1], layer["num_groups"], layer["group_size"]]);

    private static PyObject Grouped(Layer layer, PyObject array) => layer.Py.CallMethod(array, "reshape", Grouping(layer, array));

    private static PyObject Repeated(Layer layer, PyObject statistic) =>
        layer.Numpy.CallNamed("repeat", [statistic, layer["group_size"]], ("axis", PyInt.Of(1)));
}

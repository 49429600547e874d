using Nnx.Flax.Layers.Support;
using Nnx.Python.Building;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Flax.Layers.Normalization;

/// <summary><c>nnx.WeightNorm</c>: kernels of a layer split into length and direction before each call.</summary>
internal static class WeightNormLayer
{
    private static readonly LayerSignature Init = new(
        "self, layer_instance, *, feature_axes=-1, use_scale=True, scale_init=ones, epsilon=1e-12, dtype=None, param_dtype=float32, "
        + "variable_filter=PathContains, promote_dtype=promote_dtype, rngs");

    public static NativeClass Class { get; } = LayerClass.Make("WeightNorm", "flax.nnx.nn.normalization", static members => members
        .Constructor(Init, Initialize)
        .Forward("self, x, *args, **kwargs", Apply));

    private static void Initialize(LayerCall call)
    {
        var layer = call.Layer;
        var py = layer.Py;
        call.Keep("layer_instance");
        layer.Set(("feature_axes", call["feature_axes"] is PyNone ? PyTuple.Empty : call["feature_axes"]));
        call.Keep("use_scale", "scale_init", "epsilon", "dtype", "param_dtype");
        var filter = call.Find("variable_filter")
            ?? LayerDefaults.Of(py).Once("kernel_filter", () => layer.Nnx.Call("PathContains", new PyStr("kernel")));
        layer.Set(("variable_filter", Filters.Predicates.ToObject(py, filter)));
        call.Keep("promote_dtype");
        layer.Set(("scales", PyNone.Value));
        if (!call.IsTrue("use_scale"))
        {
            return;
        }

        var scales = new PyDict();
        foreach (var (path, param) in KernelNorm.Variables(layer, onlyParams: true))
        {
            if (IsChosen(layer, path, param))
            {
                var sizes = Shapes.Of(py, param);
                var shape = Shapes.Axes(py, sizes.Length, layer["feature_axes"]).Select(axis => sizes[axis]);
                var stream = py.GetItem(call["rngs"], new PyStr("params"));
                scales.Store(py, path, py.Call(call["scale_init"], stream, new PyTuple([.. shape])));
            }
        }

        layer.Set(("scales", layer.Nnx.Call("data", scales)));
    }

    private static PyObject Apply(LayerCall call)
    {
        var layer = call.Layer;
        foreach (var (path, param) in KernelNorm.Variables(layer, onlyParams: false))
        {
            if (IsChosen(layer, path, param))
            {
                Normalize(layer, path, param);
            }
        }

        return layer.Py.Call(layer["layer_instance"], Arguments.Of(
            layer.Py, [call["x"], .. layer.Py.Iterate(call["args"])], call["kwargs"]));
    }

    private static bool IsChosen(Layer layer, PyTuple path, PyObject param) =>
        layer.Py.IsTrue(layer.Py.Call(layer["variable_filter"], path, param));

    private static void Normalize(Layer layer, PyTuple path, PyObject param)
    {
        var py = layer.Py;
        var sizes = Shapes.Of(py, param);
        int[] features = layer["feature_axes"] is PyNone ? [] : Shapes.Axes(py, sizes.Length, layer["feature_axes"]);
        var reduced = Shapes.Tuple(Enumerable.Range(0, sizes.Length).Except(features));
        var unit = KernelNorm.Unit(layer, layer.Term(param), reduced, layer["epsilon"]);
        var typed = new List<PyObject> { param };
        if (layer.IsTrue("use_scale"))
        {
            var scales = layer["scales"];
            if (!py.Contains(scales, path))
            {
                throw PyError.Runtime(KernelNorm.Lost(py, "the scale", path, "scales dict"));
            }

            var scale = py.GetItem(scales, path);
            if (features.Length < sizes.Length)
            {
                var shape = sizes.Select((size, axis) => features.Contains(axis) ? size : PyInt.Of(1));
                scale = py.CallMethod(scale, "reshape", new PyList(shape));
            }

            unit *= layer.Term(scale);
            typed.Add(scale);
        }

        var dtype = DtypePromotion.Canonical(py, [.. typed], layer["dtype"]);
        py.CallMethod(param, "set_value", layer.Numpy.Call("asarray", unit, dtype));
    }
}

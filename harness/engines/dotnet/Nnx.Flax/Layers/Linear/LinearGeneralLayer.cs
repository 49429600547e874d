using Nnx.Flax.Core;
using Nnx.Flax.Layers.Support;
using Nnx.Flax.Rules;
using Nnx.Flax.Variables;
using Nnx.Python.Building;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Flax.Layers.Linear;

/// <summary><c>nnx.LinearGeneral</c>: a linear map over any dimensions, with batch dimensions that have a kernel each.</summary>
internal static class LinearGeneralLayer
{
    private static readonly LayerSignature Init = new(
        "self, in_features, out_features, *, axis=-1, batch_axis=FrozenDict, use_bias=True, dtype=None, param_dtype=float32, "
        + "kernel_init=init, bias_init=zeros, precision=None, promote_dtype=promote_dtype, dot_general=None, dot_general_cls=None, "
        + "preferred_element_type=None, rngs, kernel_metadata={}, bias_metadata={}");

    public static NativeClass Class { get; } = LayerClass.Make("LinearGeneral", "flax.nnx.nn.linear", static members => members
        .Constructor(Init, Initialize)
        .Forward("self, inputs, out_sharding=None", Apply));

    private static void Initialize(LayerCall call)
    {
        var layer = call.Layer;
        var py = layer.Py;
        var inFeatures = Shapes.Canonical(py, call["in_features"]);
        var outFeatures = Shapes.Canonical(py, call["out_features"]);
        var axis = Shapes.Canonical(py, call["axis"]);
        var batchAxis = FrozenDict.From(py, call.Find("batch_axis"));
        layer.Set(("in_features", inFeatures), ("out_features", outFeatures), ("axis", axis), ("batch_axis", batchAxis));
        call.Keep("use_bias", "dtype", "param_dtype");
        LinearParams.KeepInitializers(call);
        call.Keep("precision", "dot_general", "dot_general_cls");
        LinearParams.KeepPromotion(call);
        if (inFeatures.Count != axis.Count)
        {
            throw PyError.Value($"in_features and axis must have the same length. Got {py.Str(inFeatures)} and {py.Str(axis)}.");
        }

        CheckBatch(py, batchAxis);
        PyObject[] batchShape = [.. batchAxis.Entries.Entries.Select(static entry => entry.Value)];
        PyObject[] kernelShape = [.. batchShape, .. inFeatures, .. outFeatures];
        var rows = Size(py, kernelShape[..(batchShape.Length + inFeatures.Count)]);
        var columns = Size(py, outFeatures.Count == 0 ? kernelShape : kernelShape[^outFeatures.Count..]);
        layer.Set(("kernel", Draw(call, "kernel", [rows, columns], kernelShape)));
        PyObject[] biasShape = [.. batchShape, .. outFeatures];
        layer.Set(("bias", call.IsTrue("use_bias") ? Draw(call, "bias", [Size(py, biasShape)], biasShape) : layer.Missing()));
    }

    private static PyObject Apply(LayerCall call)
    {
        var layer = call.Layer;
        var py = layer.Py;
        var inputs = call["inputs"];
        var rank = Shapes.Rank(py, inputs);
        var batchNames = ((FrozenDict)layer["batch_axis"]).Entries.Entries.Select(static entry => entry.Key).ToArray();
        var axes = Normalize(py, py.Iterate(layer["axis"]), rank);
        var batchAxes = Normalize(py, batchNames, rank);
        var sizes = Shapes.Of(py, inputs);
        var expanded = Enumerable.Range(0, rank).Where(i => !axes.Contains(i)).Select(i => batchAxes.Contains(i) ? sizes[i] : PyInt.Of(1)).ToArray();
        var values = LinearParams.Promote(layer, inputs, layer.ValueOf("kernel"), layer.OptionalValueOf("bias"));
        var contracted = new PyTuple(Shapes.Tuple(axes), Shapes.Tuple(Enumerable.Range(batchAxes.Length, axes.Length)));
        var batch = new PyTuple(Shapes.Tuple(batchAxes), Shapes.Tuple(Enumerable.Range(0, batchAxes.Length)));
        var product = py.Call(DotGeneral(layer), Arguments.Of(
            [values[0], values[1], new PyTuple(contracted, batch)], LinearParams.ProductOptions(call, LayerRules.HandsOutSharding)));
        if (values[2] is PyNone)
        {
            return product;
        }

        var shape = new PyTuple([.. expanded, .. py.Iterate(layer["out_features"])]);
        return layer.Term(product).Increase(layer.Numpy.Call("reshape", values[2], shape));
    }

    private static PyObject DotGeneral(Layer layer)
    {
        if (layer["dot_general_cls"] is not PyNone and var make)
        {
            return layer.Py.Call(make);
        }

        return layer["dot_general"] is not PyNone and var own ? own : layer.Lax.Get("dot_general");
    }

    private static void CheckBatch(Interpreter py, FrozenDict batchAxis)
    {
        var keys = batchAxis.Entries.Entries.Select(static entry => entry.Key).ToArray();
        if (keys.Length == 0)
        {
            return;
        }

        var numbers = keys.Select(py.ToInt).ToHashSet();
        if (!numbers.SetEquals(Enumerable.Range(0, Math.Max(0, numbers.Max() + 1))))
        {
            throw PyError.Value($"batch_dims {py.Str(new PyTuple(keys))} must be consecutive leading dimensions starting from 0.");
        }
    }

    // Drawn as a matrix, so that fans count all dimensions on either side.
    private static PyObject Draw(LayerCall call, string name, PyObject[] flat, PyObject[] shape)
    {
        var layer = call.Layer;
        var drawn = layer.Py.Call(
            call[$"{name}_init"], layer.Key(call["rngs"], "params"), new PyTuple(flat), call["param_dtype"]);
        if (Interpreter.IsInstance(drawn, layer.Py.TypeOf(VariableClasses.VariableMetadata)))
        {
            var raw = layer.Py.GetAttribute(drawn, "raw_value");
            layer.Py.SetAttribute(drawn, "raw_value", layer.Numpy.Call("reshape", raw, new PyTuple(shape)));
        }
        else
        {
            drawn = layer.Numpy.Call("reshape", drawn, new PyTuple(shape));
        }

        return layer.Param(drawn, call[$"{name}_metadata"]);
    }

    private static PyInt Size(Interpreter py, IEnumerable<PyObject> sizes) =>
        PyInt.Of(sizes.Aggregate(1L, (product, size) => product * py.ToLong(size)));

    private static int[] Normalize(Interpreter py, IEnumerable<PyObject> axes, int rank) =>
        [.. axes.Select(py.ToInt).Select(axis => axis >= 0 ? axis : rank + axis).Order()];
}

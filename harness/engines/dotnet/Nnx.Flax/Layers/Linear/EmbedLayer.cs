using Nnx.Flax.Layers.Support;
using Nnx.Flax.Rules;
using Nnx.Python.Building;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Flax.Layers.Linear;

/// <summary><c>nnx.Embed</c>: rows of a table by index.</summary>
internal static class EmbedLayer
{
    private static readonly LayerSignature Init = new(
        "self, num_embeddings, features, *, dtype=None, param_dtype=float32, embedding_init=init, promote_dtype=promote_dtype, rngs, "
        + "embedding_metadata={}");

    public static NativeClass Class { get; } = LayerClass.Make("Embed", "flax.nnx.nn.linear", static members => members
        .Constructor(Init, Initialize)
        .Forward("self, inputs, out_sharding=None", Apply)
        .LayerMethod("attend", "self, query, out_sharding=None", Attend));

    private static void Initialize(LayerCall call)
    {
        var layer = call.Layer;
        var shape = new PyTuple(call["num_embeddings"], call["features"]);
        layer.Set(("embedding", layer.Param(
            layer.Py.Call(call["embedding_init"], layer.Key(call["rngs"], "params"), shape, call["param_dtype"]), call["embedding_metadata"])));
        call.Keep("num_embeddings", "features");
        layer.Set(("dtype", layer.Py.IsTrue(call["dtype"]) ? call["dtype"] : layer.Py.GetAttribute(layer.ValueOf("embedding"), "dtype")));
        call.Keep("param_dtype");
        if (layer.Holds(LayerRules.StoresInitializers))
        {
            call.Keep("embedding_init");
        }

        LinearParams.KeepPromotionFunction(call);
    }

    private static PyObject Apply(LayerCall call)
    {
        var layer = call.Layer;
        var py = layer.Py;
        var numpy = layer.Numpy;
        var inputs = call["inputs"];
        if (!py.IsTrue(numpy.Call("issubdtype", py.GetAttribute(inputs, "dtype"), numpy.Get("integer"))))
        {
            throw PyError.Value("Input type must be an integer or unsigned integer.");
        }

        var embedding = Promote(layer);
        if (py.IsEqual(layer["num_embeddings"], PyInt.Of(1)))
        {
            return OnlyRow(layer, inputs, embedding);
        }

        return call["out_sharding"] is PyNone
            ? numpy.CallNamed("take", [embedding, inputs], ("axis", PyInt.Of(0)))
            : throw new UnsupportedConstructException("nnx.Embed with out_sharding");
    }

    private static PyObject Attend(LayerCall call)
    {
        var layer = call.Layer;
        var values = LinearParams.Promote(layer, call["query"], layer.ValueOf("embedding"));
        var table = layer.Py.GetAttribute(values[1], "T");
        return call["out_sharding"] is PyNone
            ? layer.Numpy.Call("dot", values[0], table)
            : layer.Numpy.CallNamed("dot", [values[0], table], ("out_sharding", call["out_sharding"]));
    }

    // The table may keep integers, so promotion is told not to ask for fractions.
    private static PyObject Promote(Layer layer)
    {
        var value = new PyTuple(layer.ValueOf("embedding"));
        var promoted = layer.Holds(LayerRules.StoresPromotion)
            ? layer.Py.Call(layer["promote_dtype"], Arguments.Of([value], ("dtype", layer["dtype"]), ("inexact", PyBool.False)))
            : DtypePromotion.Promote(layer.Py, [.. value], layer["dtype"], inexact: false);
        return Shapes.Unpack(layer.Py, promoted, 1)[0];
    }

    private static PyObject OnlyRow(Layer layer, PyObject inputs, PyObject embedding)
    {
        var py = layer.Py;
        var numpy = layer.Numpy;
        var shape = new PyTuple([.. Shapes.Of(py, inputs), layer["features"]]);
        if (!layer.Holds(LayerRules.EmbedChecksOnlyRow))
        {
            return numpy.Call("broadcast_to", embedding, shape);
        }

        var column = py.GetItem(inputs, new PyTuple(PyEllipsis.Value, PyNone.Value));
        var isRow = py.Compare(CompareOperator.Eq, numpy.Call("broadcast_to", column, shape), PyInt.Of(0));
        return numpy.Call("where", isRow, embedding, numpy.Get("nan"));
    }
}

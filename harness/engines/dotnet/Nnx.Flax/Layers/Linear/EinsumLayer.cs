using Nnx.Flax.Layers.Support;
using Nnx.Flax.Rules;
using Nnx.Python.Building;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Flax.Layers.Linear;

/// <summary><c>nnx.Einsum</c>: an equation of the input and a kernel, plus a bias.</summary>
internal static class EinsumLayer
{
    private const string NoEquation = "No `einsum_str` argument was provided to Einsum\n        as either a __call__ argument, or class attribute.";

    private static readonly LayerSignature Init = new(
        "self, einsum_str, kernel_shape, bias_shape=None, *, dtype=None, param_dtype=float32, precision=None, kernel_init=init, "
        + "bias_init=zeros, promote_dtype=promote_dtype, einsum_op=einsum, preferred_element_type=None, rngs, kernel_metadata={}, "
        + "bias_metadata={}");

    public static NativeClass Class { get; } = LayerClass.Make("Einsum", "flax.nnx.nn.linear", static members => members
        .Constructor(Init, Initialize)
        .Forward("self, inputs, einsum_str=None, out_sharding=None", Apply));

    private static void Initialize(LayerCall call)
    {
        var layer = call.Layer;
        var equation = Check(layer, call["einsum_str"]);
        layer.Set(("kernel", layer.Param(
            layer.Py.Call(call["kernel_init"], layer.Key(call["rngs"], "params"), call["kernel_shape"], call["param_dtype"]),
            call["kernel_metadata"])));
        LinearParams.SetBias(call, call["bias_shape"], call["bias_shape"] is not PyNone, layer.MissingData);
        layer.Set(("einsum_str", equation));
        call.Keep("kernel_shape", "bias_shape", "dtype", "param_dtype", "precision");
        LinearParams.KeepInitializers(call);
        LinearParams.KeepPromotionFunction(call);
        if (layer.Holds(LayerRules.EinsumOperation))
        {
            call.Keep("einsum_op");
        }

        LinearParams.KeepPreferredType(call);
    }

    private static PyObject Apply(LayerCall call)
    {
        var layer = call.Layer;
        var py = layer.Py;
        var equation = Check(layer, LayerAdvice.FirstOf(NoEquation, call["einsum_str"], layer["einsum_str"]));
        var values = LinearParams.Promote(layer, call["inputs"], layer.ValueOf("kernel"), layer.OptionalValueOf("bias"));
        var operation = layer.Holds(LayerRules.EinsumOperation) ? layer["einsum_op"] : layer.Numpy.Get("einsum");
        var product = py.Call(operation, Arguments.Of(
            [equation, values[0], values[1]], LinearParams.ProductOptions(call, LayerRules.HandsOutSharding)));
        if (values[2] is PyNone)
        {
            return product;
        }

        PyObject[] kernelShape = [.. py.Iterate(layer["kernel_shape"])];
        var shape = EinsumBias.Shape(((PyStr)equation).Value, Shapes.Rank(py, values[0]), Shapes.Rank(py, values[1]), kernelShape);
        return layer.Term(product).Increase(layer.Numpy.Call("reshape", values[2], new PyList(shape)));
    }

    // The equation without spaces; it has to name its result and two operands.
    private static PyObject Check(Layer layer, PyObject equation)
    {
        var bare = layer.Py.CallMethod(equation, "replace", new PyStr(" "), new PyStr(""));
        var text = layer.Py.Str(bare);
        if (!text.Contains("->", StringComparison.Ordinal))
        {
            throw PyError.Value("`einsum_str` equation must be explicit and include \"->\".");
        }

        var commas = text.Count(static c => c == ',');
        return commas == 1 ? bare : throw PyError.Value(
            $"`einsum_str` equation must have exactly two operands and therefore, exactly one comma character, instead of {commas}");
    }
}

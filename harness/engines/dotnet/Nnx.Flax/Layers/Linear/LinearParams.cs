using Nnx.Flax.Layers.Support;
using Nnx.Flax.Rules;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Releases.Rules;

namespace Nnx.Flax.Layers.Linear;

/// <summary>What linear layers have in common: kernel and bias, what they keep, and how they call their product.</summary>
internal static class LinearParams
{
    /// <summary>Draws the kernel.</summary>
    public static void SetKernel(LayerCall call, PyTuple shape) => call.Layer.Set(("kernel", call.Layer.Param(
        call.Layer.Py.Call(call["kernel_init"], call.Layer.Key(call["rngs"], "params"), shape, call["param_dtype"]), call["kernel_metadata"])));

    /// <summary>Draws the bias, or sets what stands in its place.</summary>
    public static void SetBias(LayerCall call, PyObject shape, bool used, Func<PyObject>? missing = null) => call.Layer.Set(("bias", used
        ? call.Layer.Param(
            call.Layer.Py.Call(call["bias_init"], call.Layer.Key(call["rngs"], "params"), shape, call["param_dtype"]), call["bias_metadata"])
        : missing?.Invoke() ?? call.Layer.Missing()));

    /// <summary>Keeps the initialisers where releases do.</summary>
    public static void KeepInitializers(LayerCall call)
    {
        if (call.Layer.Holds(LayerRules.StoresInitializers))
        {
            call.Keep("kernel_init", "bias_init");
        }
    }

    /// <summary>Keeps the promotion function and the preferred type where releases do.</summary>
    public static void KeepPromotion(LayerCall call)
    {
        KeepPromotionFunction(call);
        KeepPreferredType(call);
    }

    /// <summary>Keeps the promotion function where releases do.</summary>
    public static void KeepPromotionFunction(LayerCall call)
    {
        if (call.Layer.Holds(LayerRules.StoresPromotion))
        {
            call.Keep("promote_dtype");
        }
    }

    /// <summary>Keeps the preferred type where releases do.</summary>
    public static void KeepPreferredType(LayerCall call)
    {
        if (call.Layer.Holds(LayerRules.PreferredElementType))
        {
            call.Keep("preferred_element_type");
        }
    }

    /// <summary>Arguments of one dtype.</summary>
    public static PyObject[] Promote(Layer layer, params PyObject[] values) =>
        DtypePromotion.ByLayer(layer, layer.Holds(LayerRules.StoresPromotion), values);

    /// <summary>The arguments by name of a product: precision, and what releases add.</summary>
    /// <param name="call">The call of the layer.</param>
    /// <param name="sharding">The rule by which the layer hands its sharding on.</param>
    public static (string Name, PyObject Value)[] ProductOptions(LayerCall call, Rule sharding)
    {
        var layer = call.Layer;
        var options = new List<(string, PyObject)> { ("precision", layer["precision"]) };
        if (layer.Holds(sharding))
        {
            options.Add(("out_sharding", call["out_sharding"]));
        }

        if (layer.Holds(LayerRules.PreferredElementType) && layer["preferred_element_type"] is not PyNone and var preferred)
        {
            options.Add(("preferred_element_type", preferred));
        }

        return [.. options];
    }

    /// <summary>A product plus a bias along its last dimension.</summary>
    public static PyObject AddBias(Layer layer, PyObject product, PyObject bias)
    {
        var shape = new PyTuple([.. Shapes.Ones(Shapes.Rank(layer.Py, product) - 1), PyInt.Of(-1)]);
        return layer.Term(product).Increase(layer.Numpy.Call("reshape", bias, shape));
    }
}

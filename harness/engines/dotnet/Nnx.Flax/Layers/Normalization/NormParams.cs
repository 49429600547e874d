using Nnx.Flax.Layers.Support;
using Nnx.Flax.Rules;
using Nnx.Python.Objects;

namespace Nnx.Flax.Layers.Normalization;

/// <summary>What normalisations have in common: scale and bias, and what they keep.</summary>
internal static class NormParams
{
    /// <summary>Draws <c>scale</c> or <c>bias</c>, or sets what stands in its place.</summary>
    /// <param name="call">The constructor's call.</param>
    /// <param name="name">The name of the attribute.</param>
    /// <param name="missing">Makes what stands in its place; null for the usual.</param>
    public static void Set(LayerCall call, string name, Func<PyObject>? missing = null)
    {
        var layer = call.Layer;
        if (!call.IsTrue($"use_{name}"))
        {
            layer.Set((name, missing?.Invoke() ?? layer.Missing()));
            return;
        }

        var key = layer.Key(call["rngs"], "params");
        var value = layer.Py.Call(call[$"{name}_init"], key, new PyTuple(call["num_features"]), call["param_dtype"]);
        layer.Set((name, layer.Param(value, call[$"{name}_metadata"])));
    }

    /// <summary>Keeps initialisers where releases do.</summary>
    public static void KeepInitializers(LayerCall call, params ReadOnlySpan<string> names)
    {
        if (call.Layer.Holds(LayerRules.StoresInitializers))
        {
            call.Keep(names);
        }
    }

    /// <summary>Keeps what comes last.</summary>
    public static void KeepStatistics(LayerCall call)
    {
        call.Keep("axis_name", "axis_index_groups", "use_fast_variance");
        if (call.Layer.Holds(LayerRules.NormsPromote))
        {
            call.Keep("promote_dtype");
        }
    }

    /// <summary>Inputs, scale and bias; of one dtype where releases promote before they take statistics.</summary>
    /// <returns>The inputs, and a function that gives scale and bias.</returns>
    /// <remarks>Earlier releases read scale and bias after the statistics, which shows where reading fails.</remarks>
    public static (PyObject Inputs, Func<(PyObject Scale, PyObject Bias)> Affine) Promote(Layer layer, PyObject inputs, bool hasBias)
    {
        if (!layer.Holds(LayerRules.NormsPromote))
        {
            return (inputs, Read);
        }

        var (scale, bias) = Read();
        if (!hasBias)
        {
            var pair = DtypePromotion.ByLayer(layer, keepsFunction: true, inputs, scale);
            return (pair[0], () => (pair[1], bias));
        }

        var values = DtypePromotion.ByLayer(layer, keepsFunction: true, inputs, scale, bias);
        return (values[0], () => (values[1], values[2]));

        (PyObject, PyObject) Read() => (layer.TrueValueOf("scale"), hasBias ? layer.TrueValueOf("bias") : Python.Objects.Primitives.PyNone.Value);
    }
}

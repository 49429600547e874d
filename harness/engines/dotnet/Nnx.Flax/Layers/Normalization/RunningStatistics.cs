using Nnx.Flax.Layers.Support;
using Nnx.Flax.Rules;
using Nnx.Flax.Variables;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Flax.Layers.Normalization;

/// <summary>The statistics that a batch normalisation keeps.</summary>
internal static class RunningStatistics
{
    /// <summary>Moves them towards those of a batch.</summary>
    public static void Update(Layer layer, PyObject mean, PyObject variance)
    {
        var stops = layer.Holds(LayerRules.BatchNormStopsGradient) && (CanUpdate(layer, "mean") || CanUpdate(layer, "var"));
        Move(layer, "mean", mean, stops);
        Move(layer, "var", variance, stops);
    }

    private static void Move(Layer layer, string name, PyObject target, bool stopsGradient)
    {
        var py = layer.Py;
        var variable = layer[name];
        var momentum = layer.Term(layer["momentum"]);
        var rest = new Term(py, PyInt.Of(1)) - momentum;
        PyObject moved = momentum * layer.Term(layer.Read(variable)) + rest * layer.Term(target);
        if (stopsGradient)
        {
            moved = layer.Lax.Call("stop_gradient", moved);
        }

        if (layer.Holds(LayerRules.WritesByIndex))
        {
            py.SetItem(variable, PyEllipsis.Value, moved);
        }
        else
        {
            py.SetAttribute(variable, "value", moved);
        }
    }

    private static bool CanUpdate(Layer layer, string name) =>
        layer[name] is FlaxVariable variable && variable.CanUpdate(FlaxContext.Of(layer.Py));
}

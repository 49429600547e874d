using Nnx.Flax.Rules;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Flax.Layers.Support;

/// <summary>What layers say where nobody told them how to behave.</summary>
internal static class LayerAdvice
{
    /// <summary>The first value that is not None.</summary>
    /// <param name="message">What the error says where there is none.</param>
    /// <param name="values">The values.</param>
    /// <exception cref="PyRaise">ValueError where all are None.</exception>
    public static PyObject FirstOf(string message, params ReadOnlySpan<PyObject> values)
    {
        foreach (var value in values)
        {
            if (value is not PyNone)
            {
                return value;
            }
        }

        throw PyError.Value(message);
    }

    /// <summary>A batch normalisation does not know whether to use its kept statistics.</summary>
    public static string BatchNorm(Layer layer) => layer.Holds(LayerRules.AdvisesViews)
        ? Options("use_running_average", "BatchNorm", "bn")
        : "No `use_running_average` argument was provided to BatchNorm\n        as either a __call__ argument, class attribute, or nnx.flag.";

    /// <summary>A dropout does not know whether to drop.</summary>
    public static string Dropout(Layer layer) => layer.Holds(LayerRules.AdvisesViews)
        ? Options("deterministic", "Dropout", "dropout")
        : "No `deterministic` argument was provided to Dropout\n          as either a __call__ argument or class attribute";

    private static string Options(string argument, string layer, string name) =>
        $"No `{argument}` argument was provided to {layer}. Consider one of the following options:\n\n"
        + $"1. Pass `{argument}` to the {layer} constructor:\n\n  self.{name} = nnx.{layer}(..., {argument}=True/False)\n\n"
        + $"2. Pass `{argument}` to the {layer} __call__:\n\n  self.{name}(x, {argument}=True/False)\n\n"
        + $"3. Use `nnx.view` to create a view of the model with a specific `{argument}` value:\n\n"
        + $"  model_view = nnx.view(model, {argument}=True/False)\n";
}

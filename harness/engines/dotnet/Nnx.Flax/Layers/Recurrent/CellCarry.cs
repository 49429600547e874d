using Nnx.Flax.Layers.Support;
using Nnx.Flax.Rules;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Objects.Sequences;
using Nnx.Python.Runtime;

namespace Nnx.Flax.Layers.Recurrent;

/// <summary>The first carry of a cell.</summary>
internal static class CellCarry
{
    /// <summary>Parameters of <c>initialize_carry</c>.</summary>
    public const string Signature = "self, input_shape, rngs=None, carry_init=None";

    /// <summary>Sets <c>carry_init</c> where releases keep it among the settings.</summary>
    public static void SetEarly(LayerCall call)
    {
        if (!call.Layer.Holds(LayerRules.CarryInitOnCall))
        {
            call.Layer.Set(("carry_init", call.Find("carry_init") is { } given and not PyNone ? given : LayerDefaults.Of(call.Layer.Py).Zeros));
        }
    }

    /// <summary>Sets <c>carry_init</c> where releases keep it last, with a warning.</summary>
    public static void SetLate(LayerCall call)
    {
        if (!call.Layer.Holds(LayerRules.CarryInitOnCall))
        {
            return;
        }

        if (call.IsTrue("carry_init"))
        {
            call.Layer.Py.Warn(ExceptionTypes.UserWarning, "carry_init is provided in __init__. "
                + "Please, use carry_init argument in `initialize_carry` method instead to initialize the carry. "
                + "Otherwise, two instances with same configuration but different carry_init functions will have different graphdefs.");
        }

        call.Keep("carry_init");
    }

    /// <summary><c>initialize_carry</c>.</summary>
    /// <param name="call">The call.</param>
    /// <param name="count">How many arrays make a carry; one stands alone, more make a tuple.</param>
    public static PyObject Initialize(LayerCall call, int count)
    {
        var layer = call.Layer;
        var py = layer.Py;
        var batch = py.GetItem(call["input_shape"], new PySlice(PyNone.Value, PyInt.Of(-1), PyNone.Value));
        var draw = CellStreams.Drawing(layer, call["rngs"]);
        var shape = py.Binary(BinaryOperator.Add, batch, new PyTuple(layer["hidden_features"]));
        var initializer = call.OrNull("carry_init") ?? Own(layer);
        var arrays = new PyObject[count];
        for (var i = 0; i < count; i++)
        {
            arrays[i] = py.Call(initializer, draw(), shape, layer["param_dtype"]);
        }

        return count == 1 ? arrays[0] : new PyTuple(arrays);
    }

    private static PyObject Own(Layer layer) =>
        layer["carry_init"] is PyNone && layer.Holds(LayerRules.CarryInitOnCall) ? LayerDefaults.Of(layer.Py).Zeros : layer["carry_init"];
}

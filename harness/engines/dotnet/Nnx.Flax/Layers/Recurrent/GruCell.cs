using Nnx.Flax.Layers.Support;
using Nnx.Python.Objects;

namespace Nnx.Flax.Layers.Recurrent;

/// <summary><c>nnx.GRUCell</c>: reset, update and candidate from one linear layer of the input and one of the hidden state.</summary>
internal static class GruCell
{
    public static void Initialize(LayerCall call)
    {
        var arguments = new CellArguments(call, LayerDefaults.Of(call.Layer.Py).Orthogonal);
        arguments.SetAttributes();
        call.Layer.Set(("dense_i", arguments.Dense(3, recurrent: false, bias: true)));
        call.Layer.Set(("dense_h", arguments.Dense(3, recurrent: true, bias: false)));
        CellCarry.SetLate(call);
    }

    public static PyObject Apply(LayerCall call)
    {
        var layer = call.Layer;
        var h = layer.Term(call["carry"]);
        var fromInput = layer.Py.Call(layer["dense_i"], call["inputs"]);
        var fromHidden = layer.Py.Call(layer["dense_h"], h);
        var x = GateArithmetic.Split(layer, fromInput, 3);
        var recurrent = GateArithmetic.Split(layer, fromHidden, 3);
        var reset = GateArithmetic.Apply(layer, "gate_fn", x[0] + recurrent[0]);
        var update = GateArithmetic.Apply(layer, "gate_fn", x[1] + recurrent[1]);
        var candidate = GateArithmetic.Apply(layer, "activation_fn", x[2] + reset * recurrent[2]);
        var newH = (1.0 - update) * candidate + update * h;
        return new PyTuple(newH, newH);
    }
}

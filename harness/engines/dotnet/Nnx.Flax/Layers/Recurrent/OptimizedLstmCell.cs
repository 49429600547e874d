using Nnx.Flax.Layers.Support;
using Nnx.Python.Objects;

namespace Nnx.Flax.Layers.Recurrent;

/// <summary><c>nnx.OptimizedLSTMCell</c>: one linear layer for all gates of the input, and one for those of the hidden state.</summary>
internal static class OptimizedLstmCell
{
    public static void Initialize(LayerCall call)
    {
        var arguments = new CellArguments(call, LayerDefaults.Of(call.Layer.Py).Orthogonal);
        arguments.SetAttributes();
        call.Layer.Set(("dense_i", arguments.Dense(4, recurrent: false, bias: false)));
        call.Layer.Set(("dense_h", arguments.Dense(4, recurrent: true, bias: true)));
        CellCarry.SetLate(call);
    }

    public static PyObject Apply(LayerCall call)
    {
        var layer = call.Layer;
        var carry = Shapes.Unpack(layer.Py, call["carry"], 2);
        var gates = GateArithmetic.Split(layer, GateArithmetic.Combined(layer, "dense_i", call["inputs"], "dense_h", carry[1]), 4);
        return GateArithmetic.Lstm(layer, carry[0], gates[0], gates[1], gates[2], gates[3]);
    }
}

using Nnx.Flax.Layers.Support;
using Nnx.Python.Calls;
using Nnx.Python.Objects;

namespace Nnx.Flax.Layers.Recurrent;

/// <summary><c>nnx.LSTMCell</c>: a linear layer for each gate, of the input and of the hidden state.</summary>
internal static class LstmCell
{
    private static readonly string[] Inputs = ["ii", "if_", "ig", "io"];
    private static readonly string[] Hidden = ["hi", "hf", "hg", "ho"];

    // Orthogonal in float32 and then cast, since the decomposition does not know the small types.
    private static readonly NativeFunction ModifiedOrthogonal = new(
        "modified_orthogonal", "flax.nnx.nn.recurrent", "key, shape, dtype=float32", static (py, a) =>
        {
            var defaults = LayerDefaults.Of(py);
            return py.CallMethod(py.Call(defaults.Orthogonal, a[0], a[1]), "astype", a.Optional(2) ?? defaults.Float32);
        })
    {
        LooksLikeScript = true,
    };

    public static void Initialize(LayerCall call)
    {
        var arguments = new CellArguments(call, ModifiedOrthogonal);
        arguments.SetAttributes();
        foreach (var name in Inputs)
        {
            call.Layer.Set((name, arguments.Dense(1, recurrent: false, bias: false)));
        }

        foreach (var name in Hidden)
        {
            call.Layer.Set((name, arguments.Dense(1, recurrent: true, bias: true)));
        }

        CellCarry.SetLate(call);
    }

    public static PyObject Apply(LayerCall call)
    {
        var layer = call.Layer;
        var carry = Shapes.Unpack(layer.Py, call["carry"], 2);
        var gates = new PyObject[Inputs.Length];
        for (var i = 0; i < gates.Length; i++)
        {
            gates[i] = GateArithmetic.Combined(layer, Inputs[i], call["inputs"], Hidden[i], carry[1]);
        }

        return GateArithmetic.Lstm(layer, carry[0], gates[0], gates[1], gates[2], gates[3]);
    }
}

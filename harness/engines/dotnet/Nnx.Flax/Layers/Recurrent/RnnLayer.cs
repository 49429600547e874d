using Nnx.Flax.Layers.Support;
using Nnx.Flax.Rules;
using Nnx.Python.Building;
using Nnx.Python.Calls;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Flax.Layers.Recurrent;

/// <summary><c>nnx.RNN</c>: scans a cell over the time axis.</summary>
internal static class RnnLayer
{
    private const string CallSignature = "self, inputs, *, initial_carry=None, seq_lengths=None, return_carry=None, time_major=None, "
        + "reverse=None, keep_order=None, rngs=None";

    public static NativeClass Class { get; } = LayerClass.Make("RNN", "flax.nnx.nn.recurrent", static members => members
        .Method(
            Slot.Init,
            "self, cell, time_major=False, return_carry=False, reverse=False, keep_order=False, unroll=1, rngs=Missing, "
            + "state_axes=None, broadcast_rngs=None",
            Initialize)
        .Method(Slot.Call, CallSignature, static (py, a) => new RnnCall(py, a).Run()));

    private static PyObject Initialize(Interpreter py, BoundArguments a)
    {
        var layer = new Layer(py, a[0]);
        layer.Set(("cell", a[1]), ("time_major", a[2]), ("return_carry", a[3]), ("reverse", a[4]), ("keep_order", a[5]), ("unroll", a[6]));
        layer.Set(("rngs", layer.Holds(LayerRules.CellsKeepRngs)
            ? a.OrNull(7) ?? layer.Nnx.Call("Rngs", PyInt.Of(0))
            : OwnStream(layer, a.Optional(7) ?? PyBool.True)));
        if (layer.Holds(LayerRules.ScansStateAxes))
        {
            layer.Set(("state_axes", py.IsTrue(a[8]) ? a[8] : DefaultAxes(layer)), ("broadcast_rngs", a[9]));
        }

        return PyNone.Value;
    }

    private static PyObject OwnStream(Layer layer, PyObject rngs) => rngs switch
    {
        PyBool { Small: not 0 } => layer.Nnx.CallNamed("RngStream", [PyInt.Of(0)], ("tag", new PyStr("carry"))),
        PyBool => layer.MissingData(),
        _ when CellStreams.IsRngs(layer, rngs) => CellStreams.ForkCarry(layer.Py, rngs),
        _ => throw PyError.Value($"Expected rngs to be a jax.Array, int, Rngs, or bool. Got {layer.Py.Str(rngs.Type)}."),
    };

    private static PyObject DefaultAxes(Layer layer)
    {
        var axes = new PyDict();
        axes.Store(layer.Py, PyEllipsis.Value, layer.Nnx.Get("Carry"));
        return layer.Holds(LayerRules.StateAxesObject) ? layer.Nnx.Call("StateAxes", axes) : axes;
    }
}

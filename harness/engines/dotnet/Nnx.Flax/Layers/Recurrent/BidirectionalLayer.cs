using Nnx.Flax.Layers.Support;
using Nnx.Flax.Rngs;
using Nnx.Flax.Rules;
using Nnx.Python.Building;
using Nnx.Python.Calls;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Flax.Layers.Recurrent;

/// <summary><c>nnx.Bidirectional</c>: one RNN forwards and one backwards, outputs merged.</summary>
internal static class BidirectionalLayer
{
    public static NativeClass Class { get; } = LayerClass.Make("Bidirectional", "flax.nnx.nn.recurrent", static members => members
        .Method(
            Slot.Init,
            "self, forward_rnn, backward_rnn, *, merge_fn=_concatenate, time_major=False, return_carry=False, rngs=Missing",
            Initialize)
        .Method(
            Slot.Call,
            "self, inputs, *, initial_carry=None, rngs=None, seq_lengths=None, return_carry=None, time_major=None, reverse=None, keep_order=None",
            Apply));

    private static PyObject Initialize(Interpreter py, BoundArguments a)
    {
        var layer = new Layer(py, a[0]);
        layer.Set(("forward_rnn", a[1]), ("backward_rnn", a[2]), ("merge_fn", a.Optional(3) ?? Concatenate(py)),
            ("time_major", a[4]), ("return_carry", a[5]));
        layer.Set(("rngs", layer.Holds(LayerRules.CellsKeepRngs)
            ? a.OrNull(6) ?? layer.Nnx.Call("Rngs", PyInt.Of(0))
            : OwnStream(layer, a.Optional(6) ?? PyBool.True)));
        return PyNone.Value;
    }

    private static PyObject Apply(Interpreter py, BoundArguments a)
    {
        var layer = new Layer(py, a[0]);
        var timeMajor = a[6] is PyNone ? layer["time_major"] : a[6];
        var returnCarry = a[5] is PyNone ? layer["return_carry"] : a[5];
        var rngs = a[3] is PyNone ? layer["rngs"] : a[3];
        if (!layer.Holds(LayerRules.CellsKeepRngs) && CellStreams.IsRngs(layer, rngs))
        {
            rngs = py.GetAttribute(rngs, "carry");
        }

        PyObject[] carries = a[2] is PyNone ? [PyNone.Value, PyNone.Value] : Shapes.Unpack(py, a[2], 2);
        var forward = One("forward_rnn", carries[0], reverse: false);
        var backward = One("backward_rnn", carries[1], reverse: true);
        var outputs = layer.Tree.Call("tree_map", layer["merge_fn"], forward[1], backward[1]);
        return py.IsTrue(returnCarry) ? new PyTuple(new PyTuple(forward[0], backward[0]), outputs) : outputs;

        PyObject[] One(string name, PyObject carry, bool reverse)
        {
            var named = new List<(string, PyObject)>
            {
                ("initial_carry", carry), ("rngs", rngs), ("seq_lengths", a[4]), ("return_carry", PyBool.True),
                ("time_major", timeMajor), ("reverse", PyBool.Of(reverse)),
            };
            if (reverse)
            {
                named.Add(("keep_order", PyBool.True));
            }

            return Shapes.Unpack(py, py.Call(layer[name], Arguments.Of([a[1]], [.. named])), 2);
        }
    }

    private static PyObject OwnStream(Layer layer, PyObject rngs) => rngs switch
    {
        PyBool { Small: not 0 } => layer.Nnx.CallNamed("RngStream", [PyInt.Of(0)], ("tag", new PyStr("carry"))),
        PyBool => layer.MissingData(),
        _ when CellStreams.IsRngs(layer, rngs) => CellStreams.ForkCarry(layer.Py, rngs),
        _ when Interpreter.IsInstance(rngs, layer.Py.TypeOf(RngClasses.RngStream)) => rngs,
        _ => throw PyError.Type($"rngs must be a Rngs, jax.Array, int, or bool, but got {layer.Py.Str(rngs.Type)}."),
    };

    private static PyObject Concatenate(Interpreter py) => LayerDefaults.Of(py).Once("_concatenate", static () =>
        new NativeFunction("_concatenate", "flax.nnx.nn.recurrent", "a, b", static (run, a) =>
            new UpstreamModule(run, "jax.numpy").CallNamed("concatenate", [new PyList([a[0], a[1]])], ("axis", PyInt.Of(-1))))
        {
            LooksLikeScript = true,
        });
}

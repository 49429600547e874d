using Nnx.Flax.Layers.Support;
using Nnx.Flax.Rules;
using Nnx.Flax.Transforms.Prefixes;
using Nnx.Python.Calls;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Flax.Layers.Recurrent;

/// <summary>One call of an <c>nnx.RNN</c>.</summary>
/// <param name="py">The run.</param>
/// <param name="a">The arguments.</param>
internal sealed class RnnCall(Interpreter py, BoundArguments a)
{
    private readonly Layer _layer = new(py, a[0]);

    /// <summary>The outputs, behind the last carry where it is asked for.</summary>
    public PyObject Run()
    {
        var inputs = a[1];
        var lengths = a[3];
        var returnCarry = py.IsTrue(Setting(4, "return_carry"));
        var timeMajor = py.IsTrue(Setting(5, "time_major"));
        var reverse = py.IsTrue(Setting(6, "reverse"));
        var keepOrder = py.IsTrue(Setting(7, "keep_order"));
        var sizes = Shapes.Of(py, inputs);
        var features = (int)((PyInt)py.GetAttribute(_layer["cell"], "num_feature_axes")).Small;
        var timeAxis = timeMajor ? 0 : sizes.Length - (features + 1);
        timeAxis += timeAxis < 0 ? sizes.Length : 0;
        var batchRank = timeMajor ? sizes.Length - 1 - features : timeAxis;
        if (reverse)
        {
            inputs = Flip(inputs, lengths, batchRank, timeMajor);
        }

        // Drawn even where a carry is given, as upstream.
        var rngs = Rngs();
        var carry = a[2] is PyNone
            ? py.CallMethod(_layer["cell"], "initialize_carry", new PyTuple([.. sizes[..timeAxis], .. sizes[(timeAxis + 1)..]]), rngs)
            : a[2];
        var sliceCarry = lengths is not PyNone && returnCarry;
        var scanned = Shapes.Unpack(py, py.Call(Scan(timeAxis, sliceCarry), _layer["cell"], carry, inputs), 2);
        var (last, outputs) = (scanned[0], scanned[1]);
        if (sliceCarry)
        {
            var both = Shapes.Unpack(py, outputs, 2);
            last = LastCarry(both[0], lengths);
            outputs = both[1];
        }

        if (reverse && keepOrder)
        {
            outputs = Flip(outputs, lengths, batchRank, timeMajor);
        }

        return returnCarry ? new PyTuple(last, outputs) : outputs;
    }

    private PyObject Setting(int index, string attribute) => a[index] is PyNone ? _layer[attribute] : a[index];

    private PyObject Rngs()
    {
        var rngs = a[8] is PyNone ? _layer["rngs"] : a[8];
        return !_layer.Holds(LayerRules.CellsKeepRngs) && CellStreams.IsRngs(_layer, rngs) ? CellStreams.ForkCarry(py, rngs) : rngs;
    }

    // The cell's state is carried through the scan; its random state is not split.
    private PyObject Scan(int timeAxis, bool sliceCarry)
    {
        var nnx = _layer.Nnx;
        var carry = nnx.Get("Carry");
        var time = PyInt.Of(timeAxis);
        var step = new NativeFunction("scan_fn", "flax.nnx.nn.recurrent", "cell, carry, x", (run, arguments) =>
        {
            var result = Shapes.Unpack(run, run.Call(arguments[0], arguments[1], arguments[2]), 2);
            return new PyTuple(result[0], sliceCarry ? new PyTuple(result[0], result[1]) : result[1]);
        })
        {
            LooksLikeScript = true,
        };
        var outAxes = new PyTuple(carry, sliceCarry ? new PyTuple(PyInt.Of(0), time) : time);
        (string, PyObject)[] mode = _layer.Holds(LayerRules.ScansWithUpdates)
            ? [("graph", PyBool.True), ("graph_updates", PyBool.True)]
            : [];
        var scan = nnx.CallNamed("scan", [step], [
            ("in_axes", new PyTuple(StateAxes(carry), carry, time)), ("out_axes", outAxes), ("unroll", _layer["unroll"]), .. mode]);
        return _layer.Holds(LayerRules.ScansStateAxes)
            ? py.Call(
                nnx.CallNamed("split_rngs", [], ("splits", PyInt.Of(1)), ("only", _layer["broadcast_rngs"]), ("squeeze", PyBool.True)),
                scan)
            : scan;
    }

    private PyObject StateAxes(PyObject carry)
    {
        var axes = new PyDict();
        var nnx = _layer.Nnx;
        if (!_layer.Holds(LayerRules.ScansStateAxes))
        {
            axes.Store(py, PyEllipsis.Value, carry);
            return nnx.Call("StateAxes", axes);
        }

        axes.Store(py, nnx.Call("All", nnx.Get("RngState"), _layer["broadcast_rngs"]), PyNone.Value);
        foreach (var (filter, axis) in Entries(_layer["state_axes"]))
        {
            axes.Store(py, filter, axis);
        }

        return nnx.Call("StateAxes", axes);
    }

    private IEnumerable<(PyObject Filter, PyObject Axis)> Entries(PyObject mapping) =>
        mapping is PrefixMapping prefix ? prefix.Filters.Zip(prefix.Values) : py.Iterate(py.CallMethod(mapping, "keys")).ToArray().Select(key => (key, py.GetItem(mapping, key)));

    private PyObject Flip(PyObject inputs, PyObject lengths, int batchRank, bool timeMajor)
    {
        var flip = new NativeFunction("flip", "flax.nnx.nn.recurrent", "x", (_, x) =>
            SequenceFlip.Apply(_layer, x[0], lengths, batchRank, timeMajor));
        return _layer.Tree.Call("tree_map", flip, inputs);
    }

    private PyObject LastCarry(PyObject carries, PyObject lengths)
    {
        var last = py.Binary(BinaryOperator.Sub, lengths, PyInt.Of(1));
        var pick = new NativeFunction("_slice_array", "flax.nnx.nn.recurrent", "x", (run, x) =>
            run.GetItem(x[0], new PyTuple(last, _layer.Numpy.Call("arange", Shapes.Of(py, x[0])[1]))));
        return _layer.Tree.Call("tree_map", pick, carries);
    }
}

using Nnx.Flax.Layers.Support;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Flax.Layers.Recurrent;

/// <summary>Sequences in reverse order, padding left at the end.</summary>
internal static class SequenceFlip
{
    /// <summary>The array with its time axis reversed, each sequence within its own length.</summary>
    /// <param name="layer">The layer that asks.</param>
    /// <param name="array">The sequences.</param>
    /// <param name="lengths">The length of each; None for the whole axis.</param>
    /// <param name="batchRank">How many dimensions the batch has.</param>
    /// <param name="timeMajor">Whether time is the first axis.</param>
    public static PyObject Apply(Layer layer, PyObject array, PyObject lengths, int batchRank, bool timeMajor)
    {
        var py = layer.Py;
        var numpy = layer.Numpy;
        var axis = PyInt.Of(timeMajor ? 0 : batchRank);
        if (lengths is PyNone)
        {
            return numpy.CallNamed("flip", [array], ("axis", axis));
        }

        var steps = py.GetItem(py.GetAttribute(array, "shape"), axis);
        var expanded = numpy.CallNamed("expand_dims", [lengths], ("axis", axis));
        var indices = numpy.Call("arange", py.Binary(BinaryOperator.Sub, steps, PyInt.Of(1)), PyInt.Of(-1), PyInt.Of(-1));
        var ones = Enumerable.Repeat<PyObject>(PyInt.Of(1), batchRank);
        indices = numpy.Call("reshape", indices, new PyList(timeMajor ? [steps, .. ones] : [.. ones, steps]));
        indices = py.Binary(BinaryOperator.Mod, py.Binary(BinaryOperator.Add, indices, expanded), steps);
        var missing = Rank(py, array) - Rank(py, indices);
        var shape = new PyList([.. py.Iterate(py.GetAttribute(indices, "shape")), .. Enumerable.Repeat<PyObject>(PyInt.Of(1), missing)]);
        return numpy.CallNamed("take_along_axis", [array, py.CallMethod(indices, "reshape", shape)], ("axis", axis));
    }

    private static int Rank(Interpreter py, PyObject array) => (int)((PyInt)py.GetAttribute(array, "ndim")).Small;
}

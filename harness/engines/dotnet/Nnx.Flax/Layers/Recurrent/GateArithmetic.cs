using Nnx.Flax.Layers.Support;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Flax.Layers.Recurrent;

/// <summary>Arithmetic of cells over Python's operators.</summary>
internal static class GateArithmetic
{
    /// <summary>The sum of the input's and the hidden state's linear maps.</summary>
    public static Term Combined(Layer layer, string input, PyObject x, string hidden, PyObject h) =>
        Apply(layer, input, x) + Apply(layer, hidden, h);

    /// <summary>The result of calling an attribute of the cell.</summary>
    public static Term Apply(Layer layer, string attribute, PyObject argument) =>
        layer.Term(layer.Py.Call(layer[attribute], argument));

    /// <summary>An array divided into equal parts along its last dimension.</summary>
    public static Term[] Split(Layer layer, PyObject array, int parts) => [.. layer.Py
        .Iterate(layer.Numpy.CallNamed("split", [array, PyInt.Of(parts)], ("axis", PyInt.Of(-1)))).Select(layer.Term)];

    /// <summary>An LSTM's new carry and output from its four gates before activation.</summary>
    public static PyObject Lstm(Layer layer, PyObject c, PyObject i, PyObject f, PyObject g, PyObject o)
    {
        var input = Apply(layer, "gate_fn", i);
        var forget = Apply(layer, "gate_fn", f);
        var candidate = Apply(layer, "activation_fn", g);
        var output = Apply(layer, "gate_fn", o);
        var newC = forget * layer.Term(c) + input * candidate;
        var newH = output * Apply(layer, "activation_fn", newC);
        return new PyTuple(new PyTuple(newC, newH), newH);
    }
}

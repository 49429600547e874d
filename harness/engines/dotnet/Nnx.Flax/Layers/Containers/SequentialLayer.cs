using Nnx.Flax.Calling;
using Nnx.Flax.Layers.Support;
using Nnx.Flax.Rules;
using Nnx.Python.Building;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Flax.Layers.Containers;

/// <summary><c>nnx.Sequential</c>: callables one after the other; a tuple becomes arguments, a dict arguments by name.</summary>
internal static class SequentialLayer
{
    private static readonly LayerSignature Init = new("self, *fns");

    public static NativeClass Class { get; } = LayerClass.Make("Sequential", "flax.nnx.helpers", static members => members
        .Constructor(Init, Initialize)
        .Forward("self, *args, rngs=None, **kwargs", Apply));

    private static void Initialize(LayerCall call)
    {
        var layer = call.Layer;
        var functions = call["fns"];
        layer.Set(("layers", layer.Holds(LayerRules.SequentialHoldsList)
            ? layer.Nnx.Call("List", functions)
            : layer.Holds(LayerRules.SequentialMarksData)
                ? layer.Nnx.Call("data", new PyList(layer.Py.Iterate(functions)))
                : new PyList(layer.Py.Iterate(functions))));
    }

    private static PyObject Apply(LayerCall call)
    {
        var layer = call.Layer;
        var py = layer.Py;
        PyObject[] positional = [.. py.Iterate(call["args"])];
        PyObject named = ((PyDict)call["kwargs"]).Copy();
        if (layer.Holds(LayerRules.EmptySequentialIsIdentity) && py.Length(layer["layers"]) == 0)
        {
            return Unchanged(positional, (PyDict)named);
        }

        PyObject output = PyNone.Value;
        var index = 0;
        foreach (var function in py.Iterate(layer["layers"]))
        {
            if (!Interpreter.IsCallable(function))
            {
                throw PyError.Type($"Sequence[{index}] is not callable: {py.Str(function)}");
            }

            if (index > 0)
            {
                (positional, named) = Spread(py, output);
            }

            if (call["rngs"] is not PyNone and var rngs && TakesRngs(py, function))
            {
                py.SetItem(named, new PyStr("rngs"), rngs);
            }

            output = py.Call(function, Arguments.Of(py, positional, named));
            index++;
        }

        return output;
    }

    private static PyObject Unchanged(PyObject[] positional, PyDict named) => positional.Length switch
    {
        1 => positional[0],
        > 1 => new PyTuple(positional),
        _ => named.Count > 0 ? named : PyNone.Value,
    };

    private static (PyObject[] Positional, PyObject Named) Spread(Interpreter py, PyObject output) => output switch
    {
        PyTuple tuple => ([.. py.Iterate(tuple)], new PyDict()),
        PyDict dict => ([], dict),
        _ => ([output], new PyDict()),
    };

    private static bool TakesRngs(Interpreter py, PyObject function)
    {
        var callable = function is PyCallable or PyType ? function : py.GetAttribute(function, "__call__");
        return CallableParameters.Has(callable, "rngs");
    }
}

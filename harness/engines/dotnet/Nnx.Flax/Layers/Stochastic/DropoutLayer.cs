using Nnx.Flax.Layers.Support;
using Nnx.Flax.Rngs;
using Nnx.Flax.Rules;
using Nnx.Python.Building;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Flax.Layers.Stochastic;

/// <summary><c>nnx.Dropout</c>: zeroes elements at random and scales the others up.</summary>
internal static class DropoutLayer
{
    private const string NoRngs =
        "`deterministic` is False, but no `rngs` argument was provided to Dropout\n          as either a __call__ argument or class attribute.";

    private static readonly LayerSignature Init =
        new("self, rate, *, broadcast_dims=(), deterministic=False, rng_collection='dropout', rngs=None");

    public static NativeClass Class { get; } = LayerClass.Make("Dropout", "flax.nnx.nn.stochastic", static members => DropoutFields.Define(members
        .Constructor(Init, Initialize)
        .Forward("self, inputs, *, deterministic=None, rngs=None", Apply)
        .LayerMethod("set_mode", "self, deterministic=None, **kwargs", SetView)
        .LayerMethod("set_view", "self, deterministic=None, **kwargs", SetView)));

    private static void Initialize(LayerCall call)
    {
        var layer = call.Layer;
        call.Keep("rate", "broadcast_dims", "deterministic", "rng_collection");
        layer.Set(("rngs", layer.Holds(LayerRules.DropoutKeepsRngs) ? call["rngs"] : OwnStream(call)));
    }

    private static PyObject OwnStream(LayerCall call)
    {
        var layer = call.Layer;
        var py = layer.Py;
        var rngs = call["rngs"];
        if (Is(layer, rngs, RngClasses.Rngs))
        {
            return py.CallMethod(py.GetItem(rngs, layer["rng_collection"]), "fork");
        }

        if (Is(layer, rngs, RngClasses.RngStream))
        {
            return py.CallMethod(rngs, "fork");
        }

        return rngs is PyNone
            ? layer.MissingData()
            : throw PyError.Type($"rngs must be a Rngs, RngStream or None, but got {py.Str(rngs.Type)}.");
    }

    private static PyObject Apply(LayerCall call)
    {
        var layer = call.Layer;
        var py = layer.Py;
        var inputs = call["inputs"];
        var deterministic = LayerAdvice.FirstOf(LayerAdvice.Dropout(layer), call["deterministic"], layer["deterministic"]);
        if (RateIs(layer, 0.0) || py.IsTrue(deterministic))
        {
            return inputs;
        }

        if (RateIs(layer, 1.0))
        {
            return layer.Numpy.Call("zeros_like", inputs);
        }

        var rngs = LayerAdvice.FirstOf(NoRngs, call["rngs"], layer["rngs"]);
        var (key, keep) = layer.Holds(LayerRules.DropoutKeepsRngs)
            ? Swap(1.0 - layer.Term(layer["rate"]), () => Draw(layer, rngs))
            : (Key(layer, rngs), 1.0 - layer.Term(layer["rate"]));
        var shape = Shapes.Of(py, inputs);
        foreach (var dimension in py.Iterate(layer["broadcast_dims"]))
        {
            var axis = py.ToInt(dimension);
            axis += axis < 0 ? shape.Length : 0;
            if (axis < 0 || axis >= shape.Length)
            {
                throw PyError.Index("list assignment index out of range");
            }

            shape[axis] = PyInt.Of(1);
        }

        var random = new UpstreamModule(py, "jax.random");
        var mask = random.CallNamed("bernoulli", [key], ("p", keep), ("shape", new PyList(shape)));
        mask = layer.Numpy.Call("broadcast_to", mask, py.GetAttribute(inputs, "shape"));
        return layer.Lax.Call("select", mask, layer.Term(inputs) / keep, layer.Numpy.Call("zeros_like", inputs));
    }

    // Earlier releases draw the key after they computed how much to keep.
    private static (PyObject Key, Term Keep) Swap(Term keep, Func<PyObject> draw) => (draw(), keep);

    private static PyObject Key(Layer layer, PyObject rngs)
    {
        var py = layer.Py;
        if (Is(layer, rngs, RngClasses.Rngs))
        {
            return Draw(layer, rngs);
        }

        if (Is(layer, rngs, RngClasses.RngStream))
        {
            return py.Call(rngs);
        }

        return py.IsInstance(rngs, new UpstreamModule(py, "jax").Get("Array"))
            ? rngs
            : throw PyError.Type($"rngs must be a Rngs, RngStream or jax.Array, but got {py.Str(rngs.Type)}.");
    }

    private static PyObject Draw(Layer layer, PyObject rngs) => layer.Py.Call(layer.Py.GetItem(rngs, layer["rng_collection"]));

    private static bool RateIs(Layer layer, double rate) =>
        layer.Py.IsTrue(layer.Py.Compare(CompareOperator.Eq, layer["rate"], new PyFloat(rate)));

    private static bool Is(Layer layer, PyObject value, NativeClass type) => Interpreter.IsInstance(value, layer.Py.TypeOf(type));

    private static PyObject SetView(LayerCall call)
    {
        if (call.OrNull("deterministic") is { } setting)
        {
            call.Layer.Set(("deterministic", setting));
        }

        return call.Layer.Holds(LayerRules.ViewsReturnRest) ? call["kwargs"] : PyNone.Value;
    }
}

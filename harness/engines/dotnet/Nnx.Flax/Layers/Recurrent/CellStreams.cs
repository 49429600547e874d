using Nnx.Flax.Layers.Support;
using Nnx.Flax.Rngs;
using Nnx.Flax.Rules;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Flax.Layers.Recurrent;

/// <summary>The stream of random numbers that a cell draws its first carry with.</summary>
internal static class CellStreams
{
    /// <summary>What <c>keep_rngs=True</c> says.</summary>
    public const string Deprecation = "keep_rngs argument is deprecated. Please use rngs argument in __call__ instead";

    /// <summary>Sets the attribute <c>rngs</c>.</summary>
    /// <param name="layer">The cell.</param>
    /// <param name="keep">Whether it is asked to keep a stream.</param>
    /// <param name="rngs">What it is given.</param>
    /// <param name="warning">What it warns of when it keeps one.</param>
    public static void Set(Layer layer, PyObject keep, PyObject rngs, string warning = Deprecation + " ")
    {
        if (layer.Holds(LayerRules.CellsKeepRngs))
        {
            layer.Set(("rngs", rngs));
        }
        else if (layer.Py.IsTrue(keep))
        {
            if (layer.Holds(LayerRules.KeepRngsDeprecated))
            {
                layer.Py.Warn(ExceptionTypes.UserWarning, warning);
            }

            layer.Set(("rngs", ForkCarry(layer.Py, rngs)));
        }
        else
        {
            layer.Set(("rngs", layer.MissingData()));
        }
    }

    /// <summary>A stream of its own that continues the stream <c>carry</c>.</summary>
    public static PyObject ForkCarry(Interpreter py, PyObject rngs) => py.CallMethod(py.GetAttribute(rngs, "carry"), "fork");

    /// <summary>Whether a value is an <c>nnx.Rngs</c>.</summary>
    public static bool IsRngs(Layer layer, PyObject value) => Interpreter.IsInstance(value, layer.Py.TypeOf(RngClasses.Rngs));

    /// <summary>A function that draws the next key for a carry.</summary>
    /// <exception cref="PyRaise">ValueError where there is no stream to draw from.</exception>
    public static Func<PyObject> Drawing(Layer layer, PyObject given)
    {
        var py = layer.Py;
        var rngs = given is PyNone ? layer["rngs"] : given;
        if (layer.Holds(LayerRules.CellsKeepRngs))
        {
            return () => py.CallMethod(rngs, "carry");
        }

        if (IsRngs(layer, rngs))
        {
            rngs = py.GetAttribute(rngs, "carry");
        }

        return rngs is PyNone
            ? throw PyError.Value("RNGs must be provided to initialize the cell carry.")
            : () => py.Call(rngs);
    }
}

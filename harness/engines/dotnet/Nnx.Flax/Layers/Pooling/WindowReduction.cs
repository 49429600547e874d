using Nnx.Flax.Layers.Support;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Flax.Layers.Pooling;

/// <summary><c>flax.linen.pool</c>: a reduction over windows of the spatial dimensions.</summary>
/// <param name="py">The run.</param>
/// <param name="window">Sizes of the window.</param>
/// <param name="strides">Steps between windows; None for one.</param>
/// <param name="padding">A name, or a pair for each spatial dimension.</param>
internal sealed class WindowReduction(Interpreter py, PyObject window, PyObject strides, PyObject padding)
{
    /// <summary>The reduced windows.</summary>
    /// <param name="inputs">Inputs: batch dimensions, window dimensions, features.</param>
    /// <param name="initial">The value to begin with.</param>
    /// <param name="function">A binary function of JAX.</param>
    public PyObject Reduce(PyObject inputs, PyObject initial, PyObject function)
    {
        var spatial = (int)py.Length(window);
        var batch = Shapes.Rank(py, inputs) - (spatial + 1);
        var steps = py.IsTrue(strides) ? strides : new PyTuple(Shapes.Ones(spatial));
        Assert(spatial == py.Length(steps), () => $"len({py.Str(window)}) must equal len({py.Str(steps)})");
        var isSingle = batch == 0;
        var leading = isSingle ? 1 : Math.Max(0, batch);
        var stepSizes = Whole(steps, leading);
        var windowSizes = Whole(window, leading);
        if (isSingle)
        {
            inputs = py.GetItem(inputs, PyNone.Value);
        }

        var rank = Shapes.Rank(py, inputs);
        Assert(
            rank == py.Length(windowSizes),
            () => $"len({py.Str(py.GetAttribute(inputs, "shape"))}) != len({py.Str(windowSizes)})");
        var result = new UpstreamModule(py, "jax.lax").Call(
            "reduce_window", inputs, initial, function, windowSizes, stepSizes, padding is PyStr ? padding : Pads(spatial));
        return isSingle ? new UpstreamModule(py, "jax.numpy").CallNamed("squeeze", [result], ("axis", PyInt.Of(0))) : result;
    }

    // Python adds tuples, so that a list is refused in its words.
    private PyObject Whole(PyObject sizes, int batch)
    {
        var before = py.Binary(BinaryOperator.Add, new PyTuple(Shapes.Ones(batch)), sizes);
        return py.Binary(BinaryOperator.Add, before, new PyTuple(PyInt.Of(1)));
    }

    private PyTuple Pads(int spatial)
    {
        PyTuple[] pads = [.. py.Iterate(padding).Select(pad => new PyTuple([.. py.Iterate(pad)]))];
        var all = py.Str(new PyTuple(pads));
        Assert(
            pads.Length == spatial,
            () => $"padding {all} must specify pads for same number of dims as window_shape {py.Str(window)}");
        Assert(pads.All(static pad => pad.Count == 2), () => $"each entry in padding {all} must be length 2");
        var none = Shapes.Tuple(0, 0);
        return new PyTuple([none, .. pads, none]);
    }

    private static void Assert(bool condition, Func<string> message)
    {
        if (!condition)
        {
            throw PyError.Assertion(message());
        }
    }
}

using Nnx.Jax.Arrays;
using Nnx.Jax.Core;
using Nnx.Jax.Interpreters.Calls;
using Nnx.Python.Calls;
using Nnx.Python.Errors;
using Nnx.Python.Objects;

namespace Nnx.Jax.Transforms;

public sealed partial class Transformations
{
    /// <summary><c>jax.pure_callback</c>: calls a function of the program with NumPy arrays whenever the computation runs.</summary>
    /// <param name="function">The function.</param>
    /// <param name="results">Types of its results, a tree of things with a shape and a dtype.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="effectful">Whether it is called even where nothing uses its results, <c>io_callback</c>.</param>
    public PyObject PureCallback(PyObject function, PyObject results, CallArguments arguments, bool effectful = false)
    {
        var (types, outStructure) = _cx.Trees.Flatten(results);
        Aval[] avals = [.. types.Select(TypeOf)];
        var (leaves, structure) = _cx.Trees.Flatten(Pair(new PyTuple([.. arguments.Positional]), Keywords(arguments)));
        var parameters = new Callback.Parameters(Body, avals);
        return outStructure.Unflatten(_cx.Bind(effectful ? Callback.Io : Callback.Pure, parameters, Array.ConvertAll(leaves, CheckArgument)));

        NDArray[] Body(NDArray[] inputs)
        {
            var flat = new FlatFunction(_cx, function, structure, hasKeywords: true);
            var made = flat.Call(Array.ConvertAll(inputs, PyObject (input) => _cx.Array(input)));
            if (made.Length != avals.Length)
            {
                throw PyError.Runtime($"Mismatched number of outputs from callback. Expected: {avals.Length}, Actual: {made.Length}");
            }

            return [.. made.Select((value, i) => Fit(_cx.ToValue(value), avals[i]))];
        }

        NDArray Fit(JaxValue value, Aval aval) => value.Shape == aval.Shape
            ? value.Dtype == aval.Dtype ? ((JaxArray)value).Value : _cx.Backend.Convert(((JaxArray)value).Value, aval.Dtype)
            : throw PyError.Runtime($"Incorrect output shape for return value #0: Expected: {aval.Shape}, Actual: {value.Shape}");
    }

    /// <summary><c>jax.debug.callback</c>: calls a function of the program whenever the computation runs, for its effects.</summary>
    /// <param name="function">The function.</param>
    /// <param name="arguments">Its arguments; what is no array or number is passed on as it is.</param>
    public void DebugCallback(PyObject function, CallArguments arguments)
    {
        var (leaves, structure) = _cx.Trees.Flatten(Pair(new PyTuple([.. arguments.Positional]), Keywords(arguments)));
        int[] places = [.. Enumerable.Range(0, leaves.Length).Where(i => _cx.TryToValue(leaves[i]) is not null)];
        _cx.Bind(Callback.Debug, new Callback.Parameters(Body, []), [.. places.Select(i => CheckArgument(leaves[i]))]);

        NDArray[] Body(NDArray[] inputs)
        {
            var given = (PyObject[])leaves.Clone();
            for (var i = 0; i < places.Length; i++)
            {
                given[places[i]] = _cx.Array(inputs[i]);
            }

            new FlatFunction(_cx, function, structure, hasKeywords: true).Call(given);
            return [];
        }
    }

    private Aval TypeOf(PyObject value) => value is ShapeDtypeStruct type ? type.Aval : CheckArgument(value).Aval;
}

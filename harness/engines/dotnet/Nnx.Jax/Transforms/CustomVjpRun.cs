using Nnx.Jax.Core;
using Nnx.Jax.Dtypes;
using Nnx.Jax.Trees;
using Nnx.Python.Calls;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Jax.Transforms;

/// <summary>One call of a <c>custom_vjp</c> function: runs the program's rules over flat values and checks what they give.</summary>
/// <param name="cx">The run.</param>
/// <param name="name">The function's name.</param>
/// <param name="forward">The forward rule.</param>
/// <param name="backward">The backward rule.</param>
/// <param name="structure">Structure of the arguments that are differentiated.</param>
/// <param name="avals">Their types.</param>
internal sealed class CustomVjpRun(JaxContext cx, string name, PyObject forward, PyObject backward, PyTreeDef structure, Aval[] avals)
{
    private PyTreeDef? _residualStructure;

    /// <summary>The structure of the results, once the forward rule has run.</summary>
    public PyTreeDef? OutStructure { get; private set; }

    public (JaxValue[] Results, JaxValue[] Residuals) Forward(CallArguments arguments)
    {
        var py = cx.Python;
        var result = py.Call(forward, arguments);
        PyObject[]? pair = result switch
        {
            PyTuple { Count: 2 } tuple => [.. tuple],
            PyList { Items.Count: 2 } list => [.. list.Items],
            _ => null,
        };
        if (pair is null)
        {
            var rule = CallableInfo.Name(py, forward);
            throw PyError.Type($"Custom VJP fwd rule {rule} for function {name} must produce a pair (list or tuple of length two) where the first element represents "
                + $"the primal output (equal to those of the custom_vjp-decorated function {name}) and the second element represents residuals (i.e. values stored from "
                + $"the forward pass for use on the backward pass), but instead of a pair the fwd rule {rule} produced {py.Str(result)}.");
        }

        var (results, outStructure) = cx.Trees.Flatten(pair[0]);
        var (residuals, residualStructure) = cx.Trees.Flatten(pair[1]);
        OutStructure = outStructure;
        _residualStructure = residualStructure;
        return (Array.ConvertAll(results, cx.ToValue), Array.ConvertAll(residuals, cx.ToValue));
    }

    public JaxValue?[] Backward(PyObject[] kept, JaxValue[] residuals, JaxValue[] cotangents)
    {
        var result = cx.Python.Call(backward, [.. kept, _residualStructure!.Unflatten(residuals), OutStructure!.Unflatten(cotangents)]);
        var given = Spread(result is PyList { Items: var items } && items.Count == structure.Children.Count ? new PyTuple([.. items]) : result);
        var values = new JaxValue?[given.Length];
        for (var i = 0; i < values.Length; i++)
        {
            if (given[i] is { } leaf && avals[i].Dtype.IsInexact)
            {
                values[i] = Checked(cx.ToValue(leaf), i);
            }
        }

        return values;
    }

    // None stands for zero cotangents of a whole argument.
    private PyObject?[] Spread(PyObject result)
    {
        try
        {
            var (parts, prefix) = cx.Trees.Flatten(result, static value => value is PyNone);
            if (result is not PyTuple)
            {
                throw Mismatch(result);
            }

            var dummy = structure.Unflatten([.. avals.Select((_, i) => (PyObject)PyInt.Of(i))]);
            var places = prefix.FlattenUpTo(dummy);
            return [.. parts.SelectMany((part, i) => Enumerable.Repeat(part is PyNone ? null : part, cx.Trees.Leaves(places[i]).Length))];
        }
        catch (PyRaise raised) when (raised.Is(ExceptionTypes.ValueError))
        {
            throw Mismatch(result);
        }
    }

    private PyRaise Mismatch(PyObject result) => PyError.Type("Custom VJP bwd rule must produce an output with the same container (pytree) structure as the args tuple of the primal function, "
        + "and in particular must produce a tuple of length equal to the number of arguments to the primal function, "
        + $"but got bwd output structure {cx.Trees.Flatten(result).Structure} for primal input structure {structure}.");

    private JaxValue Checked(JaxValue value, int index)
    {
        var expected = avals[index];
        if (value.Shape == expected.Shape && (value.Dtype == expected.Dtype || value.Dtype.IsInexact))
        {
            return value.Dtype == expected.Dtype ? value : cx.Lax.Convert(value, expected.Dtype);
        }

        var dummy = structure.Unflatten([.. avals.Select((_, i) => (PyObject)PyInt.Of(i))]);
        var place = string.Concat(cx.Trees.FlattenWithPaths(dummy).Paths[index].Select(cx.Python.Str));
        throw PyError.Value("Custom VJP bwd rule must produce an output with the same shape/dtypes as the args tuple of the primal function, but at "
            + $"output{place} the bwd rule produced an output of shape/dtype {value.Aval.Short} corresponding to an input of shape/dtype {expected.Short}.");
    }
}

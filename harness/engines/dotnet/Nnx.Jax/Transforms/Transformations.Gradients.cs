using Nnx.Jax.Core;
using Nnx.Jax.Dtypes;
using Nnx.Jax.Interpreters;
using Nnx.Jax.Trees;
using Nnx.Python.Calls;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Jax.Transforms;

public sealed partial class Transformations
{
    /// <summary><c>jax.grad</c>.</summary>
    /// <param name="function">The function.</param>
    /// <param name="options">Its options.</param>
    public PyObject Grad(PyObject function, GradOptions options)
    {
        var both = ValueAndGrad(function, options);
        return Wrap(function, (py, arguments) =>
        {
            var pair = (PyTuple)py.Call(both, arguments);
            return options.HasAux ? Pair(pair[1], ((PyTuple)pair[0])[1]) : pair[1];
        });
    }

    /// <summary><c>jax.value_and_grad</c>.</summary>
    /// <param name="function">The function.</param>
    /// <param name="options">Its options.</param>
    public PyObject ValueAndGrad(PyObject function, GradOptions options)
    {
        CheckCallable(function);
        var name = options.Name;
        return Wrap(function, (py, arguments) =>
        {
            var places = Places(options.Argnums, arguments);
            var differentiated = new PyTuple([.. places.Select(place => arguments.Positional[place])]);
            foreach (var leaf in _cx.Trees.Leaves(differentiated))
            {
                CheckGradInput(name, leaf, options);
            }

            var (result, aux, pull) = Pull(function, arguments, places, differentiated, options.HasAux);
            CheckScalar(result);
            CheckGradOutput(name, result, options.Holomorphic);
            var gradients = pull([_cx.Lax.Like(_cx.ToValue(result), 1)]);
            var gradient = options.Argnums is PyInt ? gradients[0] : gradients;
            return Pair(options.HasAux ? Pair(result, aux) : result, gradient);
        });
    }

    /// <summary><c>jax.vjp</c>.</summary>
    /// <param name="function">The function.</param>
    /// <param name="primals">Its arguments.</param>
    /// <param name="hasAux">Whether it returns a pair of results and other data.</param>
    /// <returns>The results and the pullback, and the other data.</returns>
    public PyObject Vjp(PyObject function, PyTuple primals, bool hasAux = false)
    {
        CheckCallable(function);
        foreach (var leaf in _cx.Trees.Leaves(primals))
        {
            CheckArgument(leaf);
        }

        int[] places = [.. Enumerable.Range(0, primals.Count)];
        var (result, aux, pull) = Pull(function, new CallArguments([.. primals], []), places, primals, hasAux);
        var (leaves, structure) = _cx.Trees.Flatten(result);
        Aval[] avals = [.. leaves.Select(leaf => _cx.ToValue(leaf).Aval)];
        var name = CallableInfo.Name(Py, function);
        var pullback = new NativeFunction("vjp_fun", "jax", "*args", (_, given) => pull(CheckCotangents(name, given.Rest(0), avals, structure)));
        return hasAux ? new PyTuple(result, pullback, aux) : Pair(result, pullback);
    }

    /// <summary><c>jax.linear_transpose</c>-like pull of a function at a point, as <c>vjp</c> computes it.</summary>
    private (PyObject Result, PyObject Aux, Func<JaxValue?[], PyTuple> Pull) Pull(
        PyObject function, CallArguments arguments, int[] places, PyTuple differentiated, bool hasAux)
    {
        var (leaves, structure) = _cx.Trees.Flatten(differentiated);
        var primals = Array.ConvertAll(leaves, _cx.ToValue);
        var flat = Partial(function, arguments, places, structure, hasAux, out var aux);
        var (results, linear) = Differentiation.Linearize(_cx, flat.Values, primals);
        var result = flat.OutStructure.Unflatten(results);
        return (result, hasAux ? aux.Take(_cx, primals) : PyNone.Value, Pull);

        PyTuple Pull(JaxValue?[] cotangents)
        {
            var given = linear.Transpose(_cx, cotangents);
            return (PyTuple)structure.Unflatten([.. given.Select((value, i) => value ?? ZeroCotangent(primals[i]))]);
        }
    }

    private PyObject ZeroCotangent(JaxValue primal) => primal.Dtype.IsInexact
        ? _cx.Lax.Zeros(primal.Aval.Tangent)
        : _cx.MakeHostArray(((JaxArray)_cx.Lax.Zeros(primal.Aval.Tangent)).Value);

    // The function of some of its positional arguments, the others as they are.
    private FlatFunction Partial(PyObject function, CallArguments arguments, int[] places, PyTreeDef structure, bool hasAux, out AuxBox aux)
    {
        var box = new AuxBox();
        aux = box;
        return new FlatFunction(_cx, function, structure)
        {
            Complete = given =>
            {
                var values = (PyObject[])arguments.Values.Clone();
                for (var i = 0; i < places.Length; i++)
                {
                    values[places[i]] = given.Values[i];
                }

                return arguments with { Values = values };
            },
            Inspect = hasAux
                ? result =>
                {
                    (var main, box.Value) = SplitAux(result);
                    return main;
                }
                : null,
        };
    }

    private int[] Places(PyObject argnums, CallArguments arguments)
    {
        int[] given = argnums is PyInt single ? [(int)single.Small] : [.. Py.Iterate(argnums).Select(value => AsIndex(value) ?? throw NoArgnum(argnums))];
        var most = given.Length == 0 ? -1 : given.Max();
        if (most >= arguments.PositionalCount)
        {
            throw PyError.Type($"differentiating with respect to argnums={Py.Repr(argnums)} requires at least {most + 1} positional arguments to be passed by the caller, "
                + $"but got only {arguments.PositionalCount} positional arguments.");
        }

        return Array.ConvertAll(given, place => place >= 0 ? place : place + arguments.PositionalCount);
    }

    private PyRaise NoArgnum(PyObject argnums) => PyError.Type($"argnums must be an int or a sequence of ints, got {Py.Repr(argnums)}");

    private void CheckScalar(PyObject result)
    {
        if (_cx.TryToValue(result) is not { } value)
        {
            throw PyError.Type($"Gradient only defined for scalar-output functions. Output was {Py.Str(result)}.");
        }

        if (value.Rank != 0)
        {
            throw PyError.Type($"Gradient only defined for scalar-output functions. Output had shape: {value.Shape}.");
        }
    }

    private void CheckGradInput(string name, PyObject leaf, GradOptions options)
    {
        var dtype = CheckArgument(leaf).Dtype;
        if (options.Holomorphic && !dtype.IsComplex)
        {
            throw PyError.Type($"{name} with holomorphic=True requires inputs with complex dtype, but got {dtype.Name}.");
        }

        if (!dtype.IsInexact && !options.AllowInt)
        {
            throw PyError.Type($"{name} requires real- or complex-valued inputs (input dtype that is a sub-dtype of np.inexact), but got {dtype.Name}. "
                + "If you want to use Boolean- or integer-valued inputs, use vjp or set allow_int to True.");
        }
    }

    private void CheckGradOutput(string name, PyObject result, bool holomorphic)
    {
        var dtype = _cx.ToValue(result).Dtype;
        if (dtype.IsKey)
        {
            throw PyError.Type($"{name} with output element type {dtype.Name}");
        }

        if (holomorphic)
        {
            if (!dtype.IsComplex)
            {
                throw PyError.Type($"{name} with holomorphic=True requires outputs with complex dtype, but got {dtype.Name}.");
            }
        }
        else if (!dtype.IsFloating)
        {
            throw PyError.Type($"{name} requires real-valued outputs (output dtype that is a sub-dtype of np.floating), but got {dtype.Name}. "
                + (dtype.IsComplex
                    ? "For holomorphic differentiation, pass holomorphic=True. For differentiation of non-holomorphic functions involving complex outputs, use jax.vjp directly."
                    : "For differentiation of functions with integer outputs, use jax.vjp directly."));
        }
    }

    private JaxValue?[] CheckCotangents(string name, PyTuple given, Aval[] avals, PyTreeDef structure)
    {
        if (given.Count != 1)
        {
            throw PyError.Type($"The function returned by `jax.vjp` applied to {name} was called with {given.Count} arguments, but functions returned by `jax.vjp` must be "
                + $"called with a single argument corresponding to the single value returned by {name} (even if that returned value is a tuple or other container).");
        }

        var renamed = _cx.Holds(Rules.TextRules.VjpErrorsNameNoFunction);
        var (kind, source) = renamed ? ("VJP", "the differentiated function") : ("vjp", $"the function {name}");
        var (leaves, found) = _cx.Trees.Flatten(given[0]);
        if (!found.SameAs(Py, structure))
        {
            throw PyError.Value($"unexpected tree structure of argument to {kind} function: got {found}, but expected to match {structure}");
        }

        var result = new JaxValue?[leaves.Length];
        for (var i = 0; i < leaves.Length; i++)
        {
            var value = CheckArgument(leaves[i]);
            var expected = avals[i].Tangent;
            if (value.Shape != expected.Shape || value.Dtype != expected.Dtype)
            {
                throw PyError.Value($"unexpected JAX type (e.g. shape/dtype) for argument to {kind} function: got {value.Aval.Short}, but expected {expected.Short} "
                    + $"because the corresponding output of {source} had JAX type {avals[i].Short}");
            }

            result[i] = value.Dtype == Dtype.Float0 ? null : value;
        }

        return result;
    }
}

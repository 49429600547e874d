using Nnx.Jax.Arrays;
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
    /// <summary><c>jax.jvp</c>.</summary>
    /// <param name="function">The function.</param>
    /// <param name="primals">Its arguments, a tuple or list.</param>
    /// <param name="tangents">Their tangents, of the same structure.</param>
    /// <param name="hasAux">Whether it returns a pair of results and other data.</param>
    /// <returns>The results, their tangents, and the other data.</returns>
    public PyObject Jvp(PyObject function, PyObject primals, PyObject tangents, bool hasAux = false)
    {
        CheckCallable(function);
        if (primals is not (PyTuple or PyList) || tangents is not (PyTuple or PyList))
        {
            throw PyError.Type($"primal and tangent arguments to jax.jvp must be tuples or lists; found {primals.Type.Name} and {tangents.Type.Name}.");
        }

        var (values, structure) = _cx.Trees.Flatten(primals);
        var (directions, other) = _cx.Trees.Flatten(tangents);
        if (!structure.SameAs(Py, other))
        {
            throw PyError.Type("primal and tangent arguments to jax.jvp must have the same tree structure; "
                + $"primals have tree structure {structure} whereas tangents have tree structure {other}.");
        }

        var points = Array.ConvertAll(values, CheckArgument);
        var given = Array.ConvertAll(directions, CheckArgument);
        for (var i = 0; i < points.Length; i++)
        {
            CheckTangent(points[i].Aval, given[i].Aval);
        }

        var aux = new AuxBox();
        var flat = new FlatFunction(_cx, function, _cx.Trees.TupleOf([.. structure.Children])) { Inspect = hasAux ? TakeAux : null };
        var dual = Differentiation.Jvp(_cx, flat.Values, points, Array.ConvertAll(given, static tangent => tangent.Dtype == Dtype.Float0 ? null : tangent));
        var result = flat.OutStructure.Unflatten(dual.Primals);
        var derivative = flat.OutStructure.Unflatten([.. dual.Tangents.Select((tangent, i) => tangent ?? _cx.Lax.Zeros(dual.Primals[i].Aval.Tangent))]);
        return hasAux ? new PyTuple(result, derivative, aux.Take(_cx, points)) : Pair(result, derivative);

        PyObject TakeAux(PyObject pair)
        {
            (var main, aux.Value) = SplitAux(pair);
            return main;
        }
    }

    /// <summary><c>jax.linearize</c>.</summary>
    /// <param name="function">The function.</param>
    /// <param name="primals">Its arguments.</param>
    /// <param name="hasAux">Whether it returns a pair of results and other data.</param>
    /// <returns>The results and the linear function, and the other data.</returns>
    public PyObject Linearize(PyObject function, PyTuple primals, bool hasAux = false)
    {
        CheckCallable(function);
        var (leaves, structure) = _cx.Trees.Flatten(primals);
        var points = Array.ConvertAll(leaves, CheckArgument);
        int[] places = [.. Enumerable.Range(0, primals.Count)];
        var flat = Partial(function, new CallArguments([.. primals], []), places, structure, hasAux, out var aux);
        var (results, linear) = Differentiation.Linearize(_cx, flat.Values, points);
        var outStructure = flat.OutStructure;
        var pushforward = new NativeFunction("f_jvp", "jax", "*args", (_, given) =>
        {
            var (tangents, found) = _cx.Trees.Flatten(given.Rest(0));
            if (!found.SameAs(Py, structure))
            {
                throw PyError.Type($"The input arguments to f_jvp must have the same tree structure as the primals; got {found}, but expected {structure}.");
            }

            var values = Array.ConvertAll(tangents, CheckArgument);
            for (var i = 0; i < values.Length; i++)
            {
                var expected = points[i].Aval.Tangent;
                if (values[i].Shape != expected.Shape || values[i].Dtype != expected.Dtype)
                {
                    throw PyError.Value("linearized function called on tangent values inconsistent with the original primal values: "
                        + $"got tangent aval {TextOf(values[i].Aval)} for primal aval {TextOf(points[i].Aval)} but expected {TextOf(expected)}");
                }
            }

            return outStructure.Unflatten(linear.Apply(_cx, values));
        });
        var result = outStructure.Unflatten(results);
        return hasAux ? new PyTuple(result, pushforward, aux.Take(_cx, points)) : Pair(result, pushforward);
    }

    /// <summary><c>jax.jacfwd</c>.</summary>
    public PyObject JacFwd(PyObject function, GradOptions options)
    {
        CheckCallable(function);
        return Wrap(function, (_, arguments) =>
        {
            var places = Places(options.Argnums, arguments);
            var differentiated = new PyTuple([.. places.Select(place => arguments.Positional[place])]);
            var (leaves, structure) = _cx.Trees.Flatten(differentiated);
            var points = Array.ConvertAll(leaves, CheckArgument);
            foreach (var point in points)
            {
                CheckForwardInput(point.Dtype, options.Holomorphic);
            }

            var flat = Partial(function, arguments, places, structure, options.HasAux, out var aux);
            var basis = Basis(points);
            JaxValue[] results = [];
            var count = basis.Length == 0 ? 0 : basis[0].Shape[0];
            var mapped = Batching.Apply(_cx, new AxisData(null, count), Push, basis, Array.ConvertAll(basis, static _ => (int?)0));
            var outStructure = flat.OutStructure;
            JaxValue[] columns = [.. mapped.Values.Select((value, i) => Batching.MoveTo(_cx, new AxisData(null, count), value, mapped.Dimensions[i], results[i].Rank))];
            var jacobian = outStructure.Unflatten([.. columns.Select((column, i) => Rows(column, results[i].Shape, points, structure, options))]);
            return options.HasAux ? Pair(jacobian, aux.Take(_cx, points)) : jacobian;

            JaxValue[] Push(JaxValue[] tangents)
            {
                var dual = Differentiation.Jvp(_cx, flat.Values, points, tangents);
                results = dual.Primals;
                return Differentiation.Instantiate(_cx, dual.Primals, dual.Tangents);
            }
        });
    }

    /// <summary><c>jax.jacrev</c>.</summary>
    public PyObject JacRev(PyObject function, GradOptions options)
    {
        CheckCallable(function);
        return Wrap(function, (_, arguments) =>
        {
            var places = Places(options.Argnums, arguments);
            var differentiated = new PyTuple([.. places.Select(place => arguments.Positional[place])]);
            foreach (var leaf in _cx.Trees.Leaves(differentiated))
            {
                CheckGradInput("jacrev", leaf, options);
            }

            var (leaves, structure) = _cx.Trees.Flatten(differentiated);
            var points = Array.ConvertAll(leaves, _cx.ToValue);
            var flat = Partial(function, arguments, places, structure, options.HasAux, out var aux);
            var (results, linear) = Differentiation.Linearize(_cx, flat.Values, points);
            var outStructure = flat.OutStructure;
            foreach (var result in results)
            {
                CheckGradOutput("jacrev", result, options.Holomorphic);
            }

            var basis = Basis(results);
            var count = basis.Length == 0 ? 0 : basis[0].Shape[0];
            var mapped = Batching.Apply(_cx, new AxisData(null, count), Back, basis, Array.ConvertAll(basis, static _ => (int?)0));
            JaxValue[] rows = [.. mapped.Values.Select((value, i) => Batching.MoveTo(_cx, new AxisData(null, count), value, mapped.Dimensions[i], 0))];
            var jacobian = outStructure.Unflatten([.. results.Select((result, i) => (PyObject)Columns(rows, results, i, points, structure, options))]);
            return options.HasAux ? Pair(jacobian, aux.Take(_cx, points)) : jacobian;

            JaxValue[] Back(JaxValue[] cotangents) =>
                [.. linear.Transpose(_cx, cotangents).Select((value, i) => value ?? _cx.Lax.Zeros(points[i].Aval.Tangent))];
        });
    }

    /// <summary><c>jax.hessian</c>.</summary>
    public PyObject Hessian(PyObject function, GradOptions options) => JacFwd(JacRev(function, options), options);

    private string TextOf(Aval aval) => _cx.Holds(Rules.TextRules.ShortAvals) ? aval.ToString() : aval.Long;

    // All unit tangents of some values, along a new first axis.
    private JaxValue[] Basis(JaxValue[] values)
    {
        var total = (int)values.Sum(static value => value.Shape.Size);
        var start = 0;
        var result = new JaxValue[values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            var size = (int)values[i].Shape.Size;
            var rows = _cx.Lax.Iota(Dtype.Int32, [total, size], 0);
            var columns = _cx.Lax.Add(_cx.Lax.Iota(Dtype.Int32, [total, size], 1), _cx.Lax.Scalar(start, Dtype.Int32));
            var unit = _cx.Lax.Convert(_cx.Lax.Eq(rows, columns), values[i].Dtype, values[i].Aval.WeakType);
            result[i] = _cx.Lax.Reshape(unit, values[i].Shape.Insert(0, total));
            start += size;
        }

        return result;
    }

    private PyObject Rows(JaxValue column, Shape shape, JaxValue[] points, PyTreeDef structure, GradOptions options)
    {
        var start = 0;
        var parts = new PyObject[points.Length];
        for (var i = 0; i < points.Length; i++)
        {
            var size = (int)points[i].Shape.Size;
            var part = _cx.Lax.SliceInDim(column, start, start + size, column.Rank - 1);
            parts[i] = _cx.Lax.Reshape(part, [.. shape, .. points[i].Shape]);
            start += size;
        }

        var tuple = (PyTuple)structure.Unflatten(parts);
        return options.Argnums is PyInt ? tuple[0] : tuple;
    }

    private PyObject Columns(JaxValue[] rows, JaxValue[] results, int index, JaxValue[] points, PyTreeDef structure, GradOptions options)
    {
        var start = (int)results[..index].Sum(static result => result.Shape.Size);
        var size = (int)results[index].Shape.Size;
        var parts = new PyObject[points.Length];
        for (var i = 0; i < points.Length; i++)
        {
            var part = _cx.Lax.SliceInDim(rows[i], start, start + size, 0);
            parts[i] = _cx.Lax.Reshape(part, [.. results[index].Shape, .. points[i].Shape]);
        }

        var tuple = (PyTuple)structure.Unflatten(parts);
        return options.Argnums is PyInt ? tuple[0] : tuple;
    }

    private static void CheckForwardInput(Dtype dtype, bool holomorphic)
    {
        if (dtype.IsKey)
        {
            throw PyError.Type($"jacfwd with input element type {dtype.Name}");
        }

        if (holomorphic)
        {
            if (!dtype.IsComplex)
            {
                throw PyError.Type($"jacfwd with holomorphic=True requires inputs with complex dtype, but got {dtype.Name}.");
            }
        }
        else if (!dtype.IsFloating)
        {
            throw PyError.Type($"jacfwd requires real-valued inputs (input dtype that is a sub-dtype of np.floating), but got {dtype.Name}. "
                + "For holomorphic differentiation, pass holomorphic=True. For differentiation of non-holomorphic functions involving complex inputs "
                + "or integer inputs, use jax.jvp directly.");
        }
    }

    private static void CheckTangent(Aval primal, Aval tangent)
    {
        var expected = primal.Tangent.Dtype;
        if (tangent.Dtype != expected)
        {
            throw PyError.Type("primal and tangent arguments to jax.jvp do not match; dtypes must be equal, or in case of int/bool primal dtype "
                + $"the tangent dtype must be float0.Got primal dtype {primal.Dtype} and so expected tangent dtype {NameOf(expected)}, "
                + $"but got tangent dtype {tangent.Dtype} instead.");
        }

        if (tangent.Shape != primal.Shape)
        {
            throw PyError.Value($"jvp called with different primal and tangent shapes;Got primal shape {primal.Shape} and tangent shape as {tangent.Shape}");
        }

        static string NameOf(Dtype dtype) => dtype == Dtype.Float0 ? "[('float0', 'V')]" : dtype.Name;
    }
}

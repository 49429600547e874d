using System.Globalization;
using Nnx.Jax.Core;
using Nnx.Jax.Rules;
using Nnx.Jax.Transforms.Bodies;
using Nnx.Jax.Trees;
using Nnx.Python.Calls;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Jax.Transforms;

public sealed partial class Transformations
{
    /// <summary><c>lax.scan</c>.</summary>
    /// <param name="function">One step, from a carry and a slice to a new carry and what is collected.</param>
    /// <param name="initial">The carry at first.</param>
    /// <param name="scanned">Arrays that are scanned along their first axis; None for none.</param>
    /// <param name="options">Its options.</param>
    /// <returns>The last carry, and what was collected along a new first axis.</returns>
    public PyObject Scan(PyObject function, PyObject initial, PyObject scanned, ScanOptions options)
    {
        if (!Interpreter.IsCallable(function))
        {
            throw PyError.Type("lax.scan: f argument should be a callable.");
        }

        return Scan(new BodyFunction(function, "scan"), initial, scanned, options);
    }

    /// <summary><c>lax.map</c>.</summary>
    /// <param name="function">The function of one slice.</param>
    /// <param name="values">Arrays of one size along the first axis.</param>
    public PyObject Map(PyObject function, PyObject values)
    {
        var body = new NativeFunction("g", "jax", "_, x", (py, arguments) => Pair(PyTuple.Empty, py.Call(function, arguments[1])));
        return ((PyTuple)Scan(new BodyFunction(body, "scan"), PyTuple.Empty, values, ScanOptions.Default))[1];
    }

    private PyObject Scan(BodyFunction function, PyObject initial, PyObject scanned, ScanOptions options)
    {
        var (slices, sliceStructure) = _cx.Trees.Flatten(scanned);
        var length = ScanLength(slices, options.Length);
        if (_cx.DisableJit)
        {
            return ScanInPython(function.Callable, initial, slices, sliceStructure, length, options.Reverse);
        }

        var xs = Array.ConvertAll(slices, CheckArgument);
        Aval[] sliceAvals = [.. xs.Select(static x => x.Aval with { Shape = x.Shape[1..] })];
        var (leaves, structure) = _cx.Trees.Flatten(initial);
        var carry = Array.ConvertAll(leaves, CheckArgument);
        var arguments = _cx.Trees.TupleOf(structure, sliceStructure);
        var body = StageScan(function, arguments, carry, sliceAvals);
        var carried = body.OutStructure.Children[0].LeafCount;
        if (PromoteWeak(carry, body.Jaxpr.OutAvals[..carried]))
        {
            leaves = carry;
            body = StageScan(function, arguments, carry, sliceAvals);
        }

        CarryCheck.Apply(_cx, "scan body", function.Callable, structure.Unflatten(leaves), body.OutStructure.Children[0], body.Jaxpr.OutAvals[..carried]);
        var parameters = new Lax.ControlFlow.Scan.Parameters(body.Jaxpr, body.Constants.Length, carry.Length, length, options.Reverse) { Unroll = options.Unroll };
        var results = _cx.Bind(Lax.ControlFlow.Scan.Instance, parameters, [.. body.Constants, .. carry, .. xs]);
        return body.OutStructure.Unflatten(Forwarded(body, leaves, results));
    }

    // What a step passes on untouched is, in newer releases, the very object that went in.
    private PyObject[] Forwarded(StagedBody body, PyObject[] carry, JaxValue[] results)
    {
        PyObject[] outputs = [.. results];
        if (_cx.Holds(TracingRules.ScanForwards))
        {
            var forwards = body.Jaxpr.Forwards();
            for (var i = 0; i < carry.Length; i++)
            {
                if (forwards[i] == body.Constants.Length + i)
                {
                    outputs[i] = carry[i];
                }
            }
        }

        return outputs;
    }

    private StagedBody StageScan(BodyFunction function, PyTreeDef arguments, JaxValue[] carry, Aval[] slices)
    {
        var body = StageBody(function, arguments, [.. carry.Select(static value => value.Aval), .. slices]);
        if (body.OutStructure.Children.Count != 2 || body.OutStructure.Kind == TreeKind.Leaf)
        {
            var shown = body.OutStructure.Unflatten([.. body.Jaxpr.OutAvals.Select(aval => (PyObject)new AvalText(Py, TextOf(aval)))]);
            throw PyError.Type($"scan body output must be a pair, got {Py.Str(shown)}.");
        }

        return body;
    }

    private int ScanLength(PyObject[] slices, PyObject given)
    {
        var sizes = new List<int>();
        foreach (var slice in slices)
        {
            if (slice is PyInt or PyFloat or PyComplex || _cx.TryToValue(slice) is not { } value)
            {
                throw PyError.Value("scan got value with no leading axis to scan over: "
                    + $"{string.Join(", ", slices.Where(x => x is PyInt or PyFloat or PyComplex || _cx.TryToValue(x) is null).Select(Py.Str))}.");
            }

            sizes.Add(value.Rank > 0 ? value.Shape[0] : throw PyError.Index("tuple index out of range"));
        }

        if (given is PyNone)
        {
            return sizes.Distinct().ToArray() switch
            {
                [] => throw PyError.Value("scan got no values to scan over and `length` not provided."),
                [var only] => only,
                _ => throw PyError.Value($"scan got values with different leading axis sizes: {string.Join(", ", sizes)}."),
            };
        }

        var length = ConcreteLength(given);
        if (sizes.Exists(size => size != length))
        {
            throw _cx.Holds(ControlFlowRules.ScanLengthUnchecked)
                ? PyError.Assertion("")
                : PyError.Value($"scan got `length` argument of {length} which disagrees with leading axis sizes [{string.Join(", ", sizes)}].");
        }

        return length;
    }

    private int ConcreteLength(PyObject given) => given switch
    {
        PyInt { IsSmall: true } number => (int)number.Small,
        _ when _cx.TryToValue(given) is { } value => value.Concrete is { } known
            ? (int)known.Value.Int64At(0)
            : throw Errors.TracerErrors.Concretization(value, "The `length` argument to `scan` expects a concrete `int` value."),
        _ => throw PyError.Type(string.Create(CultureInfo.InvariantCulture,
            $"int() argument must be a string, a bytes-like object or a real number, not '{given.Type.Name}'")),
    };

    private PyTuple ScanInPython(PyObject function, PyObject carry, PyObject[] slices, PyTreeDef structure, int length, bool reverse)
    {
        if (length == 0)
        {
            throw PyError.Value("zero-length scan is not supported in disable_jit() mode because the output type is unknown.");
        }

        var xs = Array.ConvertAll(slices, CheckArgument);
        var collected = new PyObject[length];
        for (var step = 0; step < length; step++)
        {
            var at = reverse ? length - 1 - step : step;
            var slice = structure.Unflatten([.. xs.Select(x => _cx.Lax.IndexInDim(x, at, 0))]);
            PyObject[] pair = [.. Py.Iterate(Py.Call(function, carry, slice))];
            if (pair.Length != 2)
            {
                throw PyError.Value(pair.Length < 2
                    ? $"not enough values to unpack (expected 2, got {pair.Length})"
                    : "too many values to unpack (expected 2)");
            }

            (carry, collected[at]) = (pair[0], pair[1]);
        }

        return Pair(carry, _cx.Trees.Map(values => StackLeaves(values), collected[0], collected[1..]));
    }

    private JaxValue StackLeaves(PyObject[] values)
    {
        JaxValue[] arrays = [.. values.Select(CheckArgument).Select(value => _cx.Lax.ExpandDims(value, 0))];
        return _cx.Lax.Concatenate(0, arrays);
    }
}

using Nnx.Jax.Core;
using Nnx.Jax.Dtypes;
using Nnx.Jax.Errors;
using Nnx.Jax.Lax.ControlFlow;
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
    /// <summary><c>lax.while_loop</c>.</summary>
    /// <param name="condition">Whether to go on, from the carry.</param>
    /// <param name="body">A new carry from the carry.</param>
    /// <param name="initial">The carry at first.</param>
    public PyObject WhileLoop(PyObject condition, PyObject body, PyObject initial)
    {
        if (!Interpreter.IsCallable(condition) || !Interpreter.IsCallable(body))
        {
            throw PyError.Type("lax.while_loop: body_fun and cond_fun arguments should be callable.");
        }

        if (_cx.DisableJit && WhileInPython(condition, body, initial) is { } result)
        {
            return result;
        }

        return WhileLoop(new BodyFunction(condition, "while_cond"), new BodyFunction(body, "while_body"), initial);
    }

    /// <summary><c>lax.fori_loop</c>.</summary>
    /// <param name="lower">The first index.</param>
    /// <param name="upper">The index after the last.</param>
    /// <param name="body">A new carry from the index and the carry.</param>
    /// <param name="initial">The carry at first.</param>
    /// <param name="unroll">Steps a round of the compiled loop; None for one.</param>
    public PyObject ForiLoop(PyObject lower, PyObject upper, PyObject body, PyObject initial, PyObject unroll)
    {
        if (!Interpreter.IsCallable(body))
        {
            throw PyError.Type("lax.fori_loop: body_fun argument should be callable.");
        }

        var (from, to) = (CheckArgument(lower), CheckArgument(upper));
        var dtype = IndexDtype(from.Aval, to.Aval);
        if (from.Concrete is { Rank: 0 } first && to.Concrete is { Rank: 0 } last && dtype.IsInteger)
        {
            var start = first.Value.Int64At(0);
            var length = Math.Max(last.Value.Int64At(0) - start, 0);
            if (_cx.DisableJit && length == 0)
            {
                return initial;
            }

            var step = new NativeFunction("scanned_fun", "jax", "loop_carry, _", (py, arguments) =>
            {
                var carry = (PyTuple)arguments[0];
                var next = _cx.Lax.Add(CheckArgument(carry[0]), _cx.Lax.Like(CheckArgument(carry[0]), 1));
                return Pair(Pair(next, py.Call(body, carry[0], carry[1])), PyNone.Value);
            });
            var options = new ScanOptions { Length = PyInt.Of(length) };
            var result = (PyTuple)Scan(new BodyFunction(step, body, "fori_loop"), Pair(PyInt.Of(start), initial), PyNone.Value, options);
            return ((PyTuple)result[0])[1];
        }

        if (unroll is not PyNone)
        {
            throw PyError.Value("Can only use `unroll` in `fori_loop` if the loop bounds are statically known.");
        }

        var condition = new NativeFunction("fori_cond_fun", "jax", "loop_carry", (_, arguments) =>
        {
            var carry = (PyTuple)arguments[0];
            return _cx.Lax.Lt(CheckArgument(carry[0]), CheckArgument(carry[1]));
        });
        var round = new NativeFunction("while_body_fun", "jax", "loop_carry", (py, arguments) =>
        {
            var carry = (PyTuple)arguments[0];
            var next = _cx.Lax.Add(CheckArgument(carry[0]), _cx.Lax.Like(CheckArgument(carry[0]), 1));
            return new PyTuple(next, carry[1], py.Call(body, carry[0], carry[2]));
        });
        var bounds = new PyTuple(Typed(from, dtype), Typed(to, dtype), initial);
        if (_cx.DisableJit && WhileInPython(condition, round, bounds) is { } looped)
        {
            return ((PyTuple)looped)[2];
        }

        return ((PyTuple)WhileLoop(new BodyFunction(condition, "while_cond"), new BodyFunction(round, body, "while_body"), bounds))[2];
    }

    private JaxValue Typed(JaxValue bound, Dtype dtype) => bound.Dtype == dtype ? bound : _cx.Lax.Convert(bound, dtype);

    private static Dtype IndexDtype(Aval lower, Aval upper)
    {
        if (lower.Dtype == upper.Dtype)
        {
            return lower.Dtype;
        }

        if (lower.Dtype.Kind == DtypeKind.SignedInteger && upper.Dtype.Kind == DtypeKind.SignedInteger && lower.WeakType != upper.WeakType)
        {
            return lower.WeakType ? upper.Dtype : lower.Dtype;
        }

        throw PyError.Type($"lower and upper arguments to fori_loop must have equal types, got {lower.Dtype.Name} and {upper.Dtype.Name}");
    }

    private PyObject WhileLoop(BodyFunction condition, BodyFunction body, PyObject initial)
    {
        var (leaves, structure) = _cx.Trees.Flatten(initial);
        var carry = Array.ConvertAll(leaves, CheckArgument);
        var arguments = _cx.Trees.TupleOf(structure);
        var (test, step) = StageWhile(condition, body, arguments, carry);
        if (PromoteWeak(carry, step.Jaxpr.OutAvals))
        {
            leaves = carry;
            (test, step) = StageWhile(condition, body, arguments, carry);
        }

        CarryCheck.Apply(_cx, "while_loop body", body.Origin == body.Callable ? body.Origin : body.Callable, structure.Unflatten(leaves), step.OutStructure, step.Jaxpr.OutAvals);
        var parameters = new While.Parameters(test.Jaxpr, test.Constants.Length, step.Jaxpr, step.Constants.Length);
        return step.OutStructure.Unflatten(_cx.Bind(While.Instance, parameters, [.. test.Constants, .. step.Constants, .. carry]));
    }

    private (StagedBody Condition, StagedBody Body) StageWhile(BodyFunction condition, BodyFunction body, PyTreeDef arguments, JaxValue[] carry)
    {
        var avals = Array.ConvertAll(carry, static value => value.Aval);
        var test = StageBody(condition, arguments, avals);
        var step = StageBody(body, arguments, avals);
        if (!test.OutStructure.IsLeaf)
        {
            throw PyError.Type($"cond_fun must return a boolean scalar, but got pytree {test.OutStructure}.");
        }

        var result = test.Jaxpr.OutAvals[0];
        return result.Rank == 0 && result.Dtype == Dtype.Bool
            ? (test, step)
            : throw PyError.Type($"cond_fun must return a boolean scalar, but got output type(s) [{result.Long}].");
    }

    // Null where the condition is not known, so that the loop has to be traced after all.
    private PyObject? WhileInPython(PyObject condition, PyObject body, PyObject initial)
    {
        try
        {
            var carry = _cx.Trees.Map(AsArray, initial);
            while (Py.IsTrue(Py.Call(condition, carry)))
            {
                Py.Meter.Step();
                carry = _cx.Trees.Map(AsArray, Py.Call(body, carry));
            }

            return carry;
        }
        catch (PyRaise raised) when (raised.Is(Py.TypeOf(ErrorClasses.Concretization)))
        {
            return null;
        }
    }

    private JaxValue AsArray(PyObject leaf) => CheckArgument(leaf);
}

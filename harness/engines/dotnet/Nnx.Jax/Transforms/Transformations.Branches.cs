using System.Globalization;
using Nnx.Jax.Core;
using Nnx.Jax.Dtypes;
using Nnx.Jax.Lax.ControlFlow;
using Nnx.Jax.Transforms.Bodies;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Jax.Transforms;

public sealed partial class Transformations
{
    /// <summary><c>lax.cond</c>.</summary>
    /// <param name="predicate">A scalar.</param>
    /// <param name="onTrue">The branch where it holds.</param>
    /// <param name="onFalse">The branch where not.</param>
    /// <param name="operands">What the branches take.</param>
    public PyObject Cond(PyObject predicate, PyObject onTrue, PyObject onFalse, PyObject[] operands)
    {
        if (!Interpreter.IsCallable(onTrue) || !Interpreter.IsCallable(onFalse))
        {
            throw PyError.Type("lax.cond: true_fun and false_fun arguments should be callable.");
        }

        var which = Predicate(predicate);
        if (_cx.DisableJit && which.Concrete is { } known)
        {
            return Py.Call(known.Value.BoolAt(0) ? onTrue : onFalse, operands);
        }

        var (leaves, structure) = _cx.Trees.Flatten(new PyTuple(operands));
        var values = Array.ConvertAll(leaves, CheckArgument);
        var avals = Array.ConvertAll(values, static value => value.Aval);
        var (first, second) = (StageBody(new BodyFunction(onTrue, "cond"), structure, avals), StageBody(new BodyFunction(onFalse, "cond"), structure, avals));
        BranchCheck.Apply(_cx, "cond", ("true_fun", "false_fun", "true_fun and false_fun output"), (onTrue, onFalse), (first, second));
        return Choose(_cx.Lax.Convert(which, Dtype.Int32), [second, first], values, first);
    }

    /// <summary><c>lax.switch</c>.</summary>
    /// <param name="index">Which branch; clamped.</param>
    /// <param name="branches">The branches.</param>
    /// <param name="operands">What they take.</param>
    public PyObject Switch(PyObject index, PyObject[] branches, PyObject[] operands)
    {
        if (!Array.TrueForAll(branches, Interpreter.IsCallable))
        {
            throw PyError.Type("lax.switch: branches argument should be a sequence of callables.");
        }

        if (_cx.TryToValue(index) is not { } which)
        {
            throw PyError.Type($"Index type must be an integer, got {Py.Str(index)}.");
        }

        if (which.Rank != 0)
        {
            throw PyError.Type($"Branch index must be scalar, got {Py.Str(index)} of shape {which.Shape}.");
        }

        if (!which.Dtype.IsInteger)
        {
            throw PyError.Type($"Index type must be an integer, got {Py.Str(index)} as {which.Dtype.Name}");
        }

        switch (branches.Length)
        {
            case 0:
                throw PyError.Value("Empty branch sequence");
            case 1:
                return Py.Call(branches[0], operands);
        }

        var number = _cx.Lax.Convert(which, Dtype.Int32);
        number = _cx.Lax.Clamp(_cx.Lax.Scalar(0, Dtype.Int32), number, _cx.Lax.Scalar(branches.Length - 1, Dtype.Int32));
        if (_cx.DisableJit && number.Concrete is { } known)
        {
            return Py.Call(branches[(int)known.Value.Int64At(0)], operands);
        }

        var (leaves, structure) = _cx.Trees.Flatten(new PyTuple(operands));
        var values = Array.ConvertAll(leaves, CheckArgument);
        var avals = Array.ConvertAll(values, static value => value.Aval);
        var bodies = Array.ConvertAll(branches, branch => StageBody(new BodyFunction(branch, "switch"), structure, avals));
        for (var i = 1; i < bodies.Length; i++)
        {
            var number1 = i.ToString(CultureInfo.InvariantCulture);
            var second = _cx.Holds(Rules.ControlFlowRules.BranchesDescribed) ? $"branch{number1}" : $"branch {number1}";
            BranchCheck.Apply(_cx, "switch", ("branch 0", second, $"branch 0 and {number1} outputs"), (branches[0], branches[i]), (bodies[0], bodies[i]));
        }

        return Choose(number, bodies, values, bodies[0]);
    }

    // All branches take the constants of all.
    private PyObject Choose(JaxValue index, StagedBody[] bodies, JaxValue[] values, StagedBody result)
    {
        JaxValue[] constants = [.. bodies.SelectMany(static body => body.Constants)];
        Aval[] avals = [.. constants.Select(static value => value.Aval), .. values.Select(static value => value.Aval)];
        var weak = WeakEverywhere(bodies);
        var start = 0;
        var branches = new ClosedJaxpr[bodies.Length];
        for (var i = 0; i < bodies.Length; i++)
        {
            var (body, at) = (bodies[i], start);
            branches[i] = constants.Length == 0 && body.Jaxpr.OutAvals.Zip(weak).All(static pair => pair.First.WeakType == pair.Second)
                ? body.Jaxpr
                : Interpreters.Staging.Trace(_cx, inputs => Common(body, inputs[at..(at + body.Constants.Length)], inputs[constants.Length..], weak), avals,
                    Interpreters.DebugInfo.For("cond", "branch"));
            start += body.Constants.Length;
        }

        var outputs = _cx.Bind(Conditional.Instance, new Conditional.Parameters(branches), [index, .. constants, .. values]);
        return result.OutStructure.Unflatten(outputs);
    }

    private JaxValue[] Common(StagedBody body, JaxValue[] constants, JaxValue[] values, bool[] weak)
    {
        var results = _cx.Run(body.Jaxpr, [.. constants, .. values]);
        return [.. results.Select((value, i) => _cx.Lax.Convert(value, value.Dtype, weak[i]))];
    }

    // A result is weak where it is in all branches.
    private static bool[] WeakEverywhere(StagedBody[] bodies) =>
        [.. Enumerable.Range(0, bodies[0].Jaxpr.OutAvals.Length).Select(i => Array.TrueForAll(bodies, body => body.Jaxpr.OutAvals[i].WeakType))];

    private JaxValue Predicate(PyObject predicate)
    {
        if (predicate is PyNone)
        {
            throw PyError.Type("cond predicate is None");
        }

        if (predicate is PyTuple or PyList or PyStr)
        {
            throw PyError.Type($"Pred must be a scalar, got {Py.Str(predicate)} of type {predicate.Type}.");
        }

        if (_cx.TryToValue(predicate) is not { } value)
        {
            throw PyError.Type($"Pred type must be either boolean or number, got {Py.Str(predicate)}.");
        }

        if (value.Rank != 0)
        {
            throw PyError.Type($"Pred must be a scalar, got {Py.Str(predicate)} of shape {value.Shape}.");
        }

        return value.Dtype.Kind switch
        {
            DtypeKind.Bool => value,
            DtypeKind.SignedInteger or DtypeKind.UnsignedInteger or DtypeKind.Float => _cx.Lax.Ne(value, _cx.Lax.Like(value, 0)),
            _ => throw PyError.Type($"Pred type must be either boolean or number, got {value.Dtype.Name}."),
        };
    }
}

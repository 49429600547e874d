using Nnx.Jax.Core;
using Nnx.Optax.Calls;
using Nnx.Optax.Numerics;
using Nnx.Optax.Rules;
using Nnx.Optax.Transformations;
using Nnx.Python.Calls;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Optax.Accumulation;

/// <summary>The steps of one <c>MultiSteps</c>.</summary>
/// <param name="cx">The run.</param>
/// <param name="self">The object.</param>
internal sealed class MultiStepsUpdate(OptaxContext cx, PyObject self)
{
    private PyObject Optimizer => cx.Get(self, "_opt");

    private Term AccumulatorDtype => cx.Get(self, "_accumulator_dtype");

    /// <summary>The first state.</summary>
    public PyTuple Init(PyObject parameters)
    {
        var zeros = cx.Math.ZerosLike(parameters);
        var step = cx.Numpy.Counter();
        var (_, skip) = Transformation.Unpack(cx, cx.Get(self, "_should_skip_update_fn").Call(zeros, step, parameters));
        var sums = cx.Holds(AccumulationRules.SumsHaveDtype) ? cx.Math.ZerosLike(parameters, AccumulatorDtype) : zeros;
        return cx.New(MultiSteps.State, cx.Numpy.Counter(), step, Transformation.Init(cx, Optimizer, parameters), sums, skip);
    }

    /// <summary>One step: gradients added up, or passed on where enough have come.</summary>
    public Step Update(PyObject updates, PyObject state, PyObject parameters, PyDict extra)
    {
        var step = cx.Get(state, "gradient_step");
        var every = cx.Get(self, "_every_k_schedule").Call(step);
        var (skips, skipState) = Transformation.Unpack(cx, cx.Get(self, "_should_skip_update_fn").Call(updates, step, parameters));
        CheckSkip(skips);
        var result = cx.Functions.Call(
            "jax.lax", "cond", skips,
            Closures.Of("_skip_update", "updates, state, params", (_, a) => Skip(a[0], a[1], a[2], skipState, extra).ToTuple()),
            Closures.Of("_do_update", "updates, state, params", (_, a) => Do(a[0], a[1], a[2], cx.Term(every), skipState, extra).ToTuple()),
            updates, state, parameters);
        return Transformation.Unpack(cx, result);
    }

    private void CheckSkip(PyObject skips)
    {
        PyObject dtype = cx.Get(skips, "dtype"), shape = cx.Get(skips, "shape");
        if (cx.Python.Str(dtype) != "bool" || cx.Python.Length(shape) != 0)
        {
            throw PyError.Value("The `should_skip_update_fn` function should return a boolean scalar array, but it returned an array of dtype "
                + $"{cx.Python.Str(dtype)} and shape {cx.Python.Str(shape)}");
        }
    }

    private Step Do(PyObject updates, PyObject state, PyObject parameters, Term every, PyObject skipState, PyDict extra)
    {
        var (mini, step, inner) = (cx.Get(state, "mini_step"), cx.Get(state, "gradient_step"), cx.Get(state, "inner_opt_state"));
        var accumulate = cx.Get(self, "_acc_update");
        var sums = cx.Trees.Map(updates, cx.Get(state, "acc_grads"), (update, sum) =>
            cx.Term(cx.Python.Call(accumulate, new CallArguments([update, sum, mini], ["n_acc"]))));
        var ownDtype = cx.Holds(AccumulationRules.SumsHaveDtype);
        var passed = ownDtype ? cx.Math.CastLike(sums, updates) : sums;
        var (final, after) = UpdateInner(passed, inner, parameters, extra);
        var emits = mini.Is(every - 1);
        var next = cx.New(
            MultiSteps.State,
            SafeNumerics.SafeIncrement(cx, mini) % every,
            emits * SafeNumerics.SafeIncrement(cx, step) + (1 - emits) * step,
            cx.Trees.Map(inner, after, (before, now) => ownDtype
                ? cx.Numpy.Call("astype", cx.Numpy.Where(emits, now, before), cx.Term(before.Dtype))
                : cx.Numpy.Where(emits, now, before)),
            Remaining(sums, final, emits),
            skipState);
        return new(cx.Trees.Map(final, update => emits * update), next);
    }

    private PyObject Remaining(PyObject sums, PyObject final, Term emits) =>
        cx.Holds(AccumulationRules.SumsHaveDtype)
            ? cx.Trees.Map(sums, sum => cx.Numpy.Call("astype", (1 - emits) * sum, AccumulatorDtype))
        : cx.Holds(AccumulationRules.SumsTakeDtypeOfUpdates)
            ? cx.Trees.Map(sums, final, (sum, update) => (1 - emits) * sum.AsType(update.Dtype))
        : cx.Trees.Map(sums, sum => (1 - emits) * sum);

    private Step UpdateInner(PyObject updates, PyObject state, PyObject parameters, PyDict extra)
    {
        var named = new PyDict();
        named.Store("params", parameters);
        named.Update(cx.Python, extra);
        return Transformation.Unpack(cx, cx.Python.Call(cx.Get(Optimizer, "update"), NamedArguments.With([updates, state], named)));
    }

    private Step Skip(PyObject updates, PyObject state, PyObject parameters, PyObject skipState, PyDict extra)
    {
        var (inner, sums) = (cx.Get(state, "inner_opt_state"), cx.Get(state, "acc_grads"));
        if (!cx.Holds(AccumulationRules.SumsTakeDtypeOfUpdates) && !cx.Holds(AccumulationRules.SumsHaveDtype))
        {
            return new(cx.Math.ZerosLike(sums), StateOf(inner, sums));
        }

        var ownDtype = cx.Holds(AccumulationRules.SumsHaveDtype);
        var (shapes, after) = Shapes(ownDtype ? cx.Math.CastLike(sums, updates) : updates, inner, parameters, extra);
        var zeros = cx.Math.ZerosLike(shapes);
        return new(zeros, ownDtype ? StateOf(inner, sums) : StateOf(
            cx.Trees.Map(inner, after, static (x, y) => x.Value is JaxValue ? x.AsType(y.Dtype) : x),
            cx.Trees.Map(sums, zeros, static (sum, update) => sum.AsType(update.Dtype))));

        PyTuple StateOf(PyObject innerState, PyObject gradients) => cx.New(
            MultiSteps.State, cx.Get(state, "mini_step"), cx.Get(state, "gradient_step"), innerState, gradients, skipState);
    }

    // Arguments that are no arrays would not survive eval_shape, so later releases keep them out of it.
    private Step Shapes(PyObject updates, PyObject state, PyObject parameters, PyDict extra)
    {
        var (fixedArguments, traced) = (new PyDict(), new PyDict());
        traced.Store("params", parameters);
        foreach (var (name, value) in extra.Entries)
        {
            (cx.Holds(AccumulationRules.SkipsSplitArguments) && value is not JaxValue ? fixedArguments : traced).Store(cx.Python, name, value);
        }

        var update = Closures.Of("update", "updates, state, **named", (py, a) =>
        {
            var all = fixedArguments.Copy();
            all.Update(py, a.Keywords(2));
            return py.Call(cx.Get(Optimizer, "update"), NamedArguments.With([a[0], a[1]], all));
        });
        return Transformation.Unpack(cx, cx.Python.Call(cx.Functions.Find("jax", "eval_shape"), NamedArguments.With([update, updates, state], traced)));
    }
}

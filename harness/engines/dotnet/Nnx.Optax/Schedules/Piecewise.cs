using System.Numerics;
using Nnx.Optax.Calls;
using Nnx.Python.Building;
using Nnx.Python.Calls;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Optax.Schedules;

/// <summary>Schedules that go by boundaries: <c>piecewise_constant_schedule</c> and <c>piecewise_interpolate_schedule</c>.</summary>
internal static class Piecewise
{
    public static void Define(ModuleBuilder module) => module
        .Optax("piecewise_constant_schedule", "init_value, boundaries_and_scales=None", ScheduleFunction.Module,
            static call => Constant(call.Context, call[0], call[1]))
        .Optax("piecewise_interpolate_schedule", "interpolate_type, init_value, boundaries_and_scales=None", ScheduleFunction.Module,
            static call => Interpolation.Make(call.Context, call[0], call[1], call.OrNull(2)))
        .Optax("linear_onecycle_schedule",
            "transition_steps, peak_value, pct_start=0.3, pct_final=0.85, div_factor=25.0, final_div_factor=10000.0", ScheduleFunction.Module,
            static call => LinearCycle(call))
        .Optax("cosine_onecycle_schedule",
            "transition_steps, peak_value, pct_start=0.3, div_factor=25.0, final_div_factor=10000.0", ScheduleFunction.Module,
            static call => CosineCycle(call));

    /// <summary>Boundaries in order, each with its scale.</summary>
    public static List<(PyObject Boundary, Term Scale)> Sorted(OptaxContext cx, PyObject boundariesAndScales) =>
    [
        .. cx.Python.Iterate(cx.Python.CallMethod(boundariesAndScales, "items")).Cast<PyTuple>()
            .Select(pair => (pair[0], cx.Term(pair[1])))
            .Order(Comparer<(PyObject Boundary, Term Scale)>.Create((x, y) =>
                (cx.Term(x.Boundary) < cx.Term(y.Boundary)).IsTrue ? -1 : (cx.Term(y.Boundary) < cx.Term(x.Boundary)).IsTrue ? 1 : 0)),
    ];

    private static NativeFunction Constant(OptaxContext cx, Term first, Term boundaries)
    {
        if (!boundaries.IsNone && cx.Python.Iterate(cx.Python.CallMethod(boundaries, "values")).Any(scale => !(cx.Term(scale) >= 0.0).IsTrue))
        {
            throw PyError.Value("`piecewise_constant_schedule` expects non-negative scale factors");
        }

        return ScheduleFunction.Of(cx, "piecewise_constant_schedule", count =>
        {
            var value = first;
            foreach (var (threshold, scale) in boundaries.IsNone ? [] : Sorted(cx, boundaries))
            {
                var before = cx.Numpy.Maximum(cx.Number(0.0), cx.Numpy.Sign(cx.Term(threshold) - count));
                value = value * before + (1 - before) * scale * value;
            }

            return value;
        });
    }

    private static PyObject LinearCycle(OptaxArguments call)
    {
        var (cx, steps, factor) = (call.Context, call[0], call[4]);
        RefuseNoSteps(steps);
        var scales = new PyDict();
        scales.Store(cx.Python, Whole(call[2] * steps), factor);
        scales.Store(cx.Python, Whole(call[3] * steps), 1.0 / factor);
        scales.Store(cx.Python, steps, 1.0 / call[5]);
        return Interpolation.Make(cx, new PyStr("linear"), call[1] / factor, scales);
    }

    private static PyObject CosineCycle(OptaxArguments call)
    {
        var (cx, steps, factor) = (call.Context, call[0], call[3]);
        RefuseNoSteps(steps);
        var scales = new PyDict();
        scales.Store(cx.Python, Whole(call[2] * steps), factor);
        scales.Store(cx.Python, Whole(steps), 1.0 / (factor * call[4]));
        return Interpolation.Make(cx, new PyStr("cosine"), call[1] / factor, scales);
    }

    private static PyObject Whole(Term number) => number.Value is PyFloat real ? PyInt.Of(new BigInteger(real.Value)) : number;

    private static void RefuseNoSteps(Term steps)
    {
        if ((steps <= steps.Context.Number(0)).IsTrue)
        {
            throw PyError.Value("A linear onecycle schedule was set with a non-positive `transition_steps`");
        }
    }
}

using Nnx.Optax.Calls;
using Nnx.Python.Building;
using Nnx.Python.Calls;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Optax.Schedules;

/// <summary>Schedules one after another: <c>join_schedules</c>, those with a warmup, and <c>sgdr_schedule</c>.</summary>
internal static class Joins
{
    public static void Define(ModuleBuilder module) => module
        .Optax("join_schedules", "schedules, boundaries", "optax.schedules._join", static call => Join(
            call.Context, [.. call.Context.Python.Iterate(call[0])], [.. call.Context.Python.Iterate(call[1])]))
        .Optax("warmup_cosine_decay_schedule", "init_value, peak_value, warmup_steps, decay_steps, end_value=0.0, exponent=1.0",
            ScheduleFunction.Module, static call => WarmupCosine(call))
        .Optax("warmup_exponential_decay_schedule",
            "init_value, peak_value, warmup_steps, transition_steps, decay_rate, transition_begin=0, staircase=False, end_value=None",
            ScheduleFunction.Module, static call => WarmupExponential(call))
        .Optax("sgdr_schedule", "cosine_kwargs", ScheduleFunction.Module, static call => Restarts(call.Context, call[0]));

    private static NativeFunction Join(OptaxContext cx, PyObject[] schedules, PyObject[] boundaries) => ScheduleFunction.Joined(cx, step =>
    {
        var output = cx.Term(schedules[0]).Call(step);
        foreach (var (boundary, schedule) in boundaries.Zip(schedules.Skip(1)))
        {
            output = cx.Numpy.Where(step < cx.Term(boundary), output, cx.Term(schedule).Call(step - cx.Term(boundary)));
        }

        return output;
    });

    private static NativeFunction WarmupCosine(OptaxArguments call)
    {
        var (cx, peak, warmup) = (call.Context, call[1], call[2]);
        var alpha = peak.Is(0.0).IsTrue ? cx.Number(0.0) : call[4] / peak;
        return Join(cx, [Warmup(call), Decays.Cosine(cx, peak, call[3] - warmup, alpha, call[5])], [warmup]);
    }

    private static NativeFunction WarmupExponential(OptaxArguments call)
    {
        var decay = Decays.Exponential(call.Context, call[1], new(call[3], call[4], call[5], call.Flag(6), call[7]));
        return Join(call.Context, [Warmup(call), decay], [call[2]]);
    }

    private static PyObject Warmup(OptaxArguments call) => Polynomials.Linear(call.Context, call[0], call[1], call[2], call.Context.Number(0));

    private static NativeFunction Restarts(OptaxContext cx, PyObject parts)
    {
        var schedules = new List<PyObject>();
        var boundaries = new List<PyObject>();
        var step = cx.Number(0);
        foreach (var part in cx.Python.Iterate(parts))
        {
            schedules.Add(cx.Python.Call(
                cx.Functions.Find("optax", "warmup_cosine_decay_schedule"), NamedArguments.With([], (PyDict)part)));
            step += cx.Term(cx.Python.GetItem(part, new PyStr("decay_steps")));
            boundaries.Add(step);
        }

        return Join(cx, [.. schedules], [.. boundaries.SkipLast(1)]);
    }
}

using Nnx.Optax.Calls;
using Nnx.Optax.Rules;
using Nnx.Python.Building;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Optax.Schedules;

/// <summary>Schedules that decay: <c>exponential_decay</c>, <c>cosine_decay_schedule</c>.</summary>
internal static class Decays
{
    public static void Define(ModuleBuilder module) => module
        .Optax("exponential_decay", "init_value, transition_steps, decay_rate, transition_begin=0, staircase=False, end_value=None",
            ScheduleFunction.Module,
            static call => Exponential(call.Context, call[0], new(call[1], call[2], call[3], call.Flag(4), call[5])))
        .Optax("cosine_decay_schedule", "init_value, decay_steps, alpha=0.0, exponent=1.0", ScheduleFunction.Module,
            static call => Cosine(call.Context, call[0], call[1], call[2], call[3]));

    public static PyObject Exponential(OptaxContext cx, Term first, DecayOptions options)
    {
        if ((options.Steps <= cx.Number(0)).IsTrue || options.Rate.Is(0).IsTrue)
        {
            return ScheduleFunction.Constant("exponential_decay", first);
        }

        var begin = (options.Begin < 0).IsTrue ? cx.Number(0) : options.Begin;
        var falls = !options.End.IsNone && (options.Rate < 1.0).IsTrue;
        return ScheduleFunction.Of(cx, "exponential_decay", count =>
        {
            var passed = count - begin;
            var p = passed / options.Steps;
            p = options.Staircase ? cx.Numpy.Floor(p) : p;
            var value = cx.Numpy.Where(passed <= cx.Number(0), first, first * cx.Numpy.Power(options.Rate, p));
            return options.End.IsNone ? value : falls ? cx.Numpy.Maximum(value, options.End) : cx.Numpy.Minimum(value, options.End);
        });
    }

    public static PyObject Cosine(OptaxContext cx, Term first, Term steps, Term alpha, Term exponent)
    {
        if (!(steps > 0).IsTrue)
        {
            throw PyError.Value($"The cosine_decay_schedule requires positive decay_steps, got decay_steps={cx.Python.Repr(steps)}.");
        }

        return ScheduleFunction.Of(cx, "cosine_decay_schedule", count =>
        {
            var (last, now) = cx.Holds(ScheduleRules.CosineCountsInFloats) ? (InFloats(cx, steps), InFloats(cx, count)) : (steps, count);
            now = cx.Numpy.Minimum(now, last);
            var decay = 0.5 * (1 + cx.Numpy.Cos(cx.Numpy.Pi * now / last));
            return first * ((1 - alpha) * decay.Power(exponent) + alpha);
        });
    }

    private static Term InFloats(OptaxContext cx, Term value) => value.Value is PyInt number ? cx.Number((double)number.Value) : value;
}

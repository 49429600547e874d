using Nnx.Optax.Calls;
using Nnx.Python.Building;
using Nnx.Python.Calls;
using Nnx.Python.Objects;

namespace Nnx.Optax.Schedules;

/// <summary>Schedules along powers of the step: <c>constant_schedule</c>, <c>polynomial_schedule</c>, <c>linear_schedule</c>.</summary>
internal static class Polynomials
{
    public static void Define(ModuleBuilder module) => module
        .Optax("constant_schedule", "value", ScheduleFunction.Module, static call => ScheduleFunction.Constant("constant_schedule", call[0]))
        .Optax("polynomial_schedule", "init_value, end_value, power, transition_steps, transition_begin=0", ScheduleFunction.Module,
            static call => Polynomial(call.Context, call[0], call[1], call[2], call[3], call[4]))
        .Optax("linear_schedule", "init_value, end_value, transition_steps, transition_begin=0", ScheduleFunction.Module,
            static call => Linear(call.Context, call[0], call[1], call[2], call[3]))
        .Optax("warmup_constant_schedule", "init_value, peak_value, warmup_steps", ScheduleFunction.Module,
            static call => Linear(call.Context, call[0], call[1], call[2], call.Context.Number(0)));

    public static PyObject Linear(OptaxContext cx, Term first, Term last, Term steps, Term begin) =>
        Polynomial(cx, first, last, cx.Number(1), steps, begin);

    private static NativeFunction Polynomial(OptaxContext cx, Term first, Term last, Term power, Term steps, Term begin)
    {
        if ((steps <= cx.Number(0)).IsTrue)
        {
            return ScheduleFunction.Constant("polynomial_schedule", first);
        }

        begin = (begin < 0).IsTrue ? cx.Number(0) : begin;
        return ScheduleFunction.Of(cx, "polynomial_schedule", count =>
        {
            var passed = cx.Numpy.Clip(count - begin, cx.Number(0), steps);
            return (first - last) * (1 - passed / steps).Power(power) + last;
        });
    }
}

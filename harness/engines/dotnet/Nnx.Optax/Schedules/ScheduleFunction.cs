using Nnx.Optax.Calls;
using Nnx.Python.Calls;
using Nnx.Python.Objects;

namespace Nnx.Optax.Schedules;

/// <summary>Schedules: functions of the number of the step.</summary>
internal static class ScheduleFunction
{
    public const string Module = "optax.schedules._schedule";
    private static readonly Signature Count = Signature.Parse("count");
    private static readonly Signature StepName = Signature.Parse("step");

    /// <summary>A schedule.</summary>
    /// <param name="cx">The run.</param>
    /// <param name="owner">The function that makes it.</param>
    /// <param name="formula">Its value at a step.</param>
    public static NativeFunction Of(OptaxContext cx, string owner, Func<Term, Term> formula) => NativeFunction.Nested(
        "schedule", $"{owner}.<locals>.schedule", Module, Count, (_, a) => formula(cx.Term(a[0])).Value);

    /// <summary>A schedule that is the same at all steps.</summary>
    public static NativeFunction Constant(string owner, PyObject value) =>
        NativeFunction.Nested("<lambda>", $"{owner}.<locals>.<lambda>", Module, Count, (_, _) => value);

    /// <summary>A schedule made of others.</summary>
    public static NativeFunction Joined(OptaxContext cx, Func<Term, Term> formula) => NativeFunction.Nested(
        "schedule", "join_schedules.<locals>.schedule", "optax.schedules._join", StepName, (_, a) => formula(cx.Term(a[0])).Value);
}

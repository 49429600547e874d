using Nnx.Optax.Calls;
using Nnx.Optax.Numerics;
using Nnx.Optax.Transformations;
using Nnx.Python.Building;
using Nnx.Python.Modules.Collections;
using Nnx.Python.Objects;

namespace Nnx.Optax.Transforms;

/// <summary><c>scale_by_schedule</c>: every update times a function of the number of the step.</summary>
internal static class ScaleBySchedule
{
    public static NamedTupleShape State { get; } = new("ScaleByScheduleState", "optax._src.transform", "count");

    public static void Define(ModuleBuilder module) => module
        .Class(State)
        .Optax("scale_by_schedule", "step_size_fn", "optax._src.transform", static call => Make(call.Context, count => call[0].Call(count)));

    public static PyObject Make(OptaxContext cx, Func<Term, Term> size) => new Transformation(cx, "scale_by_schedule").Make(
        _ => cx.New(State, cx.Numpy.Counter()),
        call =>
        {
            var count = call.Field("count");
            var factor = size(count);
            var updates = cx.Trees.Map(call.Updates, g => cx.Numpy.Array(factor, g.Dtype) * g);
            return new(updates, cx.New(State, SafeNumerics.SafeIncrement(cx, count)));
        });
}

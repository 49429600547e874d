using Nnx.Optax.Calls;
using Nnx.Optax.Numerics;
using Nnx.Python.Building;
using Nnx.Python.Modules.Collections;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Optax.Injection;

/// <summary><c>optax.WrappedSchedule</c>: a schedule with a state of its own, the count of steps.</summary>
internal static class WrappedSchedule
{
    private const string Module = "optax.schedules._inject";

    public static NamedTupleShape State { get; } = new("WrappedScheduleState", Module, "count");

    /// <summary>The class.</summary>
    public static NativeClass Class { get; } = new("WrappedSchedule", Module)
    {
        PublicModule = "optax",
        Define = static members => members
            .Method(Slot.Init, "self, schedule_fn", static (py, a) =>
            {
                py.SetAttribute(a[0], "schedule_fn", a[1]);
                return PyNone.Value;
            })
            .Method("init", "self", static (py, _) =>
            {
                var cx = OptaxContext.Of(py);
                return cx.New(State, cx.Numpy.Counter());
            })
            .Method("update", "self, state, **extra_args", static (py, a) =>
            {
                var cx = OptaxContext.Of(py);
                return cx.New(State, SafeNumerics.SafeIncrement(cx, cx.Get(a[1], "count")));
            })
            .Method(Slot.Call, "self, state, **extra_args", static (py, a) =>
                py.Call(py.GetAttribute(a[0], "schedule_fn"), py.GetAttribute(a[1], "count"))),
    };
}

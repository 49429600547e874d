using Nnx.Optax.Calls;
using Nnx.Optax.Transformations;
using Nnx.Python.Building;
using Nnx.Python.Errors;
using Nnx.Python.Modules.Collections;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Optax.Transforms;

/// <summary><c>lookahead</c>: slow parameters that follow fast ones (Zhang et al., 2019).</summary>
internal static class Lookahead
{
    private const string Module = "optax._src.lookahead";

    public static NamedTupleShape State { get; } = new("LookaheadState", Module, "fast_state", "steps_since_sync");

    public static NamedTupleShape Parameters { get; } = new("LookaheadParams", Module, "fast", "slow")
    {
        Define = static type => type.ClassMethod("init_synced", "cls, params", static (py, a) => py.Call(a[0], a[1], a[1])),
    };

    public static void Define(ModuleBuilder module) => module.Class(State).Class(Parameters).Optax(
        "lookahead", "fast_optimizer, sync_period, slow_step_size, reset_state=False", Module,
        static call => Make(call.Context, call[0], call[1], call[2], call.Flag(3)));

    private static PyObject Make(OptaxContext cx, PyObject fast, Term period, Term size, bool resets)
    {
        if ((period < 1).IsTrue)
        {
            throw PyError.Value("Synchronization period must be >= 1.");
        }

        return new Transformation(cx, "lookahead", Module).Make(
            parameters => cx.New(
                State, Transformation.Init(cx, fast, FastOf(cx, parameters)), cx.Numpy.With(["shape", "dtype"], "zeros", PyTuple.Empty, cx.Numpy.Int32)),
            call =>
            {
                var parameters = cx.Term(call.Bound[2]);
                var (updates, state) = Transformation.Update(cx, fast, call.Updates, call.Field("fast_state"), parameters.Attribute("fast"));
                var since = call.Field("steps_since_sync");
                var syncs = since.Is(period - 1);
                var both = Both(cx, updates, syncs, parameters, size);
                state = resets
                    ? cx.Trees.Map(state, Transformation.Init(cx, fast, parameters.Attribute("fast")), (now, first) => (1 - syncs) * now + syncs * first)
                    : state;
                return new(both, cx.New(State, state, (since + 1) % period));
            },
            UpdateSignatures.WithParameters);
    }

    private static PyObject FastOf(OptaxContext cx, PyObject parameters) =>
        cx.Python.FindAttribute(parameters, "fast") is { } fast and not PyNone ? fast : parameters;

    private static PyTuple Both(OptaxContext cx, PyObject updates, Term syncs, Term parameters, Term size)
    {
        var difference = cx.Trees.Map(parameters.Attribute("fast"), updates, parameters.Attribute("slow"), static (f, u, s) => f + u - s);
        var slow = cx.Trees.Map(difference, d => size * syncs * d);
        var fast = cx.Trees.Map(updates, difference, (u, d) => u - syncs * (1 - size) * d);
        return cx.New(Parameters, fast, slow);
    }
}

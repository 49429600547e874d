using Nnx.Optax.Calls;
using Nnx.Optax.Rules;
using Nnx.Optax.Transformations;
using Nnx.Python.Building;
using Nnx.Python.Modules.Collections;
using Nnx.Python.Objects;

namespace Nnx.Optax.Transforms;

/// <summary><c>trace</c>: momentum, the decaying sum of updates.</summary>
internal static class Trace
{
    private const string Module = "optax.transforms._accumulation";

    public static NamedTupleShape State { get; } = new("TraceState", Module, "trace");

    public static void Define(ModuleBuilder module) => module.Class(State).Optax(
        "trace", "decay, nesterov=False, accumulator_dtype=None", Module,
        static call => Make(call.Context, call[0], call.Flag(1), call.Dtype(2)));

    public static PyObject Make(OptaxContext cx, Term decay, bool nesterov, PyObject accumulatorDtype) => new Transformation(cx, "trace", Module).Make(
        parameters => cx.New(State, cx.Math.ZerosLike(parameters, accumulatorDtype)),
        call =>
        {
            Term Formula(Term g, Term t) => g + decay * t;
            var sum = cx.Holds(TreeRules.TraceKeepsNone)
                ? cx.Trees.MapKeepingNone(call.Updates, call.Field("trace"), Formula)
                : cx.Trees.Map(call.Updates, call.Field("trace"), Formula);
            var updates = nesterov ? cx.Trees.Map(call.Updates, sum, Formula) : sum;
            return new(updates, cx.New(State, cx.Math.Cast(sum, accumulatorDtype)));
        });
}

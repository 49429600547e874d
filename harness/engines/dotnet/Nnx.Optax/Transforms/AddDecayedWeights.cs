using Nnx.Optax.Calls;
using Nnx.Optax.Numerics;
using Nnx.Optax.Rules;
using Nnx.Optax.Transformations;
using Nnx.Python.Building;
using Nnx.Python.Modules.Collections;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Optax.Transforms;

/// <summary><c>add_decayed_weights</c>: a share of the parameters added to their updates.</summary>
internal static class AddDecayedWeights
{
    private const string Module = "optax.transforms._adding";

    public static NamedTupleShape Schedule { get; } = new("WeightDecaySchedule", Module, "count");

    public static void Define(ModuleBuilder module) => module.Optax(
        "add_decayed_weights", "weight_decay=0.0, mask=None", Module, static call => Make(call.Context, call[0], call[1]));

    public static PyObject Make(OptaxContext cx, Term decay, Term mask)
    {
        var scheduled = cx.Holds(TransformRules.WeightDecayMayBeScheduled) && Interpreter.IsCallable(decay);
        var transformation = new Transformation(cx, "add_decayed_weights", Module).Make(
            _ => scheduled ? cx.New(Schedule, cx.Numpy.Counter()) : cx.New(GradientClasses.EmptyState),
            call => Update(cx, decay, scheduled, call),
            UpdateSignatures.WithParameters);
        return mask.IsNone ? transformation : Masked.Make(cx, transformation, mask);
    }

    private static Step Update(OptaxContext cx, Term decay, bool scheduled, UpdateCall call)
    {
        var parameters = call.RequiredParameters;
        var counts = cx.Holds(TransformRules.WeightDecayCounts);
        var state = scheduled && counts
            ? cx.New(Schedule, SafeNumerics.SafeIncrement(cx, call.Field("count")))
            : call.State;
        if (counts && IsZero(decay))
        {
            return new(call.Updates, state);
        }

        var share = scheduled ? decay.Call(call.Field("count")) : decay;
        Term Formula(Term g, Term p) => g + share * p;
        var updates = cx.Holds(TreeRules.NoneUpdatesStay)
            ? cx.Trees.MapKeepingNone(call.Updates, parameters, Formula)
            : cx.Trees.Map(call.Updates, parameters, Formula);
        return new(updates, state);
    }

    private static bool IsZero(Term decay) => decay.Value is PyFloat { Value: 0 } or PyInt { IsSmall: true, Small: 0 };
}

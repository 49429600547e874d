using Nnx.Optax.Calls;
using Nnx.Optax.Rules;
using Nnx.Optax.Transformations;
using Nnx.Optax.Transforms;
using Nnx.Python.Building;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Optax.Aliases;

/// <summary>Optimizers that scale the step of each layer by its size: <c>lars</c>, <c>lamb</c>, <c>fromage</c>.</summary>
internal static class LargeBatch
{
    private const string Module = "optax._src.alias";

    public static void Define(ModuleBuilder module) => module
        .Optax("lars",
            "learning_rate, weight_decay=0.0, weight_decay_mask=True, trust_coefficient=0.001, eps=0.0, trust_ratio_mask=True, momentum=0.9, nesterov=False",
            Module, Lars)
        .Optax("lamb", "learning_rate, b1=0.9, b2=0.999, eps=1e-06, eps_root=0.0, weight_decay=0.0, mask=None", Module, Lamb)
        .Optax("fromage", "learning_rate, min_norm=1e-06", Module, Fromage);

    private static PyObject Lars(OptaxArguments call)
    {
        var cx = call.Context;
        return Chain.Make(
            cx,
            AddDecayedWeights.Make(cx, call[1], call[2]),
            Masked.Make(cx, BlockScales.ByTrustRatio(cx, cx.Number(0.0), call[3], call[4]), call[5]),
            ScaleByLearningRate.Make(cx, call[0]),
            Trace.Make(cx, call[6], call.Flag(7), PyNone.Value));
    }

    private static PyObject Lamb(OptaxArguments call)
    {
        var cx = call.Context;
        return Chain.Make(
            cx,
            ScaleByAdam.Make(cx, new(call[1], call[2], call[3], call[4], PyNone.Value, false)),
            AddDecayedWeights.Make(cx, call[5], call[6]),
            BlockScales.ByTrustRatio(cx, cx.Number(0.0), cx.Number(1.0), cx.Number(0.0)),
            ScaleByLearningRate.Make(cx, call[0]));
    }

    private static PyObject Fromage(OptaxArguments call)
    {
        var (cx, rate) = (call.Context, call[0]);
        var trust = BlockScales.ByTrustRatio(cx, call[1], cx.Number(1.0), cx.Number(0.0));
        if (cx.Holds(TransformRules.WeightDecayMayBeScheduled) && Interpreter.IsCallable(rate))
        {
            return Chain.Make(
                cx, trust,
                ScaleByLearningRate.Make(cx, cx.Term(Closures.Of("<lambda>", "c", (_, a) => Factor(cx, rate.Call(a[0])) * rate.Call(a[0])))),
                AddDecayedWeights.Make(
                    cx, cx.Term(Closures.Of("<lambda>", "c", (_, a) => Factor(cx, rate.Call(a[0])) - 1)), cx.Term(PyNone.Value)));
        }

        var factor = Factor(cx, rate);
        return Chain.Make(
            cx, trust, ScaleByLearningRate.Make(cx, rate * factor), AddDecayedWeights.Make(cx, factor - 1, cx.Term(PyNone.Value)));
    }

    private static Term Factor(OptaxContext cx, Term rate)
    {
        var square = 1 + rate.Power(2);
        return cx.Holds(TransformRules.WeightDecayCounts) ? 1 / square.Power(0.5) : 1 / cx.Numpy.Sqrt(square);
    }
}

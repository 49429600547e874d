using Nnx.Optax.Calls;
using Nnx.Optax.Numerics;
using Nnx.Optax.Rules;
using Nnx.Optax.Transformations;
using Nnx.Python.Building;
using Nnx.Python.Modules.Collections;
using Nnx.Python.Objects;

namespace Nnx.Optax.Transforms;

/// <summary><c>scale_by_belief</c>: the first moment over the root of its prediction error, AdaBelief (Zhuang et al., 2020).</summary>
internal static class ScaleByBelief
{
    private const string Module = "optax._src.transform";

    public static NamedTupleShape State { get; } = new("ScaleByBeliefState", Module, "count", "mu", "nu");

    public static void Define(ModuleBuilder module) => module.Class(State).Optax(
        "scale_by_belief", "b1=0.9, b2=0.999, eps=1e-16, eps_root=1e-16, *, nesterov=False", Module,
        static call => Make(call.Context, call[0], call[1], call[2], call[3], call.Flag(4)));

    public static PyObject Make(OptaxContext cx, Term b1, Term b2, Term eps, Term epsRoot, bool nesterov) =>
        new Transformation(cx, "scale_by_belief").Make(
            parameters => cx.New(State, cx.Numpy.Counter(), cx.Math.ZerosLike(parameters), cx.Math.ZerosLike(parameters)),
            call =>
            {
                var mu = cx.Math.UpdateMoment(call.Updates, call.Field("mu"), b1, 1);
                var error = cx.Math.Sub(call.Updates, cx.Holds(TransformRules.BeliefUsesNewMean) ? mu : call.Field("mu"));
                var nu = cx.Math.UpdateMomentPerElementNorm(error, call.Field("nu"), b2, 2);
                nu = cx.Trees.Map(nu, v => v + epsRoot);
                var count = SafeNumerics.SafeIncrement(cx, call.Field("count"));
                var mean = ScaleByAdam.CorrectedMean(cx, call.Updates, mu, b1, count, nesterov);
                var updates = ScaleByAdam.Quotient(cx, mean, cx.Math.BiasCorrection(nu, b2, count), v => cx.Numpy.Sqrt(v) + eps);
                return new(updates, cx.New(State, count, mu, nu));
            });
}

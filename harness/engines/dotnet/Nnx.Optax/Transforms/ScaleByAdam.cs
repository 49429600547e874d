using Nnx.Optax.Calls;
using Nnx.Optax.Numerics;
using Nnx.Optax.Rules;
using Nnx.Optax.Transformations;
using Nnx.Python.Building;
using Nnx.Python.Modules.Collections;
using Nnx.Python.Objects;

namespace Nnx.Optax.Transforms;

/// <summary><c>scale_by_adam</c>: the first moment over the root of the second, both corrected for their start at 0 (Kingma and Ba, 2014).</summary>
internal static class ScaleByAdam
{
    public static NamedTupleShape State { get; } = new("ScaleByAdamState", "optax._src.transform", "count", "mu", "nu");

    public static void Define(ModuleBuilder module) => module.Class(State).Optax(
        "scale_by_adam", "b1=0.9, b2=0.999, eps=1e-08, eps_root=0.0, mu_dtype=None, *, nesterov=False", "optax._src.transform",
        static call => Make(call.Context, new(call[0], call[1], call[2], call[3], call.Dtype(4), call.Flag(5))));

    public static PyObject Make(OptaxContext cx, AdamOptions options) => new Transformation(cx, "scale_by_adam").Make(
        parameters => cx.New(State, cx.Numpy.Counter(), cx.Math.ZerosLike(parameters, options.MuDtype), cx.Math.ZerosLike(parameters)),
        call => Update(cx, options, call));

    /// <summary>The quotient of the moments, None where the first has None.</summary>
    public static PyObject Quotient(OptaxContext cx, PyObject mu, PyObject nu, Func<Term, Term> denominator)
    {
        Term Formula(Term m, Term v) => m / denominator(v);
        return cx.Holds(TreeRules.NoneUpdatesStay) ? cx.Trees.MapKeepingNone(mu, nu, Formula) : cx.Trees.Map(mu, nu, Formula);
    }

    /// <summary>The first moment corrected for its start; with Nesterov's momentum, one step ahead.</summary>
    public static PyObject CorrectedMean(OptaxContext cx, PyObject updates, PyObject mu, Term decay, Term count, bool nesterov) => nesterov
        ? cx.Trees.Map(
            cx.Math.BiasCorrection(mu, decay, SafeNumerics.SafeIncrement(cx, count)),
            cx.Math.BiasCorrection(updates, decay, count),
            (m, g) => decay * m + (1 - decay) * g)
        : cx.Math.BiasCorrection(mu, decay, count);

    private static Step Update(OptaxContext cx, AdamOptions options, UpdateCall call)
    {
        var before = call.Field("nu");
        var mu = cx.Math.UpdateMoment(call.Updates, call.Field("mu"), options.B1, 1);
        var nu = cx.Math.UpdateMomentPerElementNorm(call.Updates, before, options.B2, 2);
        var count = SafeNumerics.SafeIncrement(cx, call.Field("count"));
        var mean = CorrectedMean(cx, call.Updates, mu, options.B1, count, options.Nesterov);
        var updates = Quotient(cx, mean, cx.Math.BiasCorrection(nu, options.B2, count), v => cx.Numpy.Sqrt(v + options.EpsRoot) + options.Eps);
        mu = cx.Math.Cast(mu, options.MuDtype);
        nu = cx.Holds(TransformRules.SecondMomentsKeepDtype) ? cx.Math.CastLike(nu, before) : nu;
        return new(updates, cx.New(State, count, mu, nu));
    }
}

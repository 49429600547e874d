using Nnx.Optax.Calls;
using Nnx.Optax.Numerics;
using Nnx.Optax.Rules;
using Nnx.Optax.Transformations;
using Nnx.Python.Building;
using Nnx.Python.Objects;

namespace Nnx.Optax.Transforms;

/// <summary><c>scale_by_radam</c>: Adam with its variance rectified (Liu et al., 2020).</summary>
internal static class ScaleByRadam
{
    public static void Define(ModuleBuilder module) => module.Optax(
        "scale_by_radam", "b1=0.9, b2=0.999, eps=1e-08, eps_root=0.0, threshold=5.0, *, nesterov=False", "optax._src.transform",
        static call => Make(call.Context, new(call[0], call[1], call[2], call[3], Python.Objects.Primitives.PyNone.Value, call.Flag(5)), call[4]));

    public static PyObject Make(OptaxContext cx, AdamOptions options, Term threshold)
    {
        var limit = 2.0 / (1.0 - options.B2) - 1.0;
        return new Transformation(cx, "scale_by_radam").Make(
            parameters => cx.New(ScaleByAdam.State, cx.Numpy.Counter(), cx.Math.ZerosLike(parameters), cx.Math.ZerosLike(parameters)),
            call =>
            {
                var mu = cx.Math.UpdateMoment(call.Updates, call.Field("mu"), options.B1, 1);
                var nu = cx.Math.UpdateMomentPerElementNorm(call.Updates, call.Field("nu"), options.B2, 2);
                var count = SafeNumerics.SafeIncrement(cx, call.Field("count"));
                var decay = options.B2.Power(count);
                var ro = limit - 2 * count * decay / (1 - decay);
                var mean = ScaleByAdam.CorrectedMean(cx, call.Updates, mu, options.B1, count, options.Nesterov);
                var r = cx.Numpy.Sqrt((ro - 4.0) * (ro - 2.0) * limit / ((limit - 4.0) * (limit - 2.0) * ro));
                var updates = cx.Trees.Map(mean, cx.Math.BiasCorrection(nu, options.B2, count), (m, v) =>
                {
                    var factor = cx.Holds(TransformRules.UpdatesKeepDtype) ? r.AsType(m.Dtype) : r;
                    return cx.Numpy.Where(ro >= threshold, factor * m / (cx.Numpy.Sqrt(v + options.EpsRoot) + options.Eps), m);
                });
                return new(updates, cx.New(ScaleByAdam.State, count, mu, nu));
            });
    }
}
